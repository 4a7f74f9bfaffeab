// Used by a job with a token that may write: imports nothing but Node and its neighbours.
import type { Forge } from './api.ts';

/** What the event of a finished workflow tells, in the form of GitHub's webhook `workflow_run`. */
export interface FinishedRun {
  head_sha: string;
  head_branch: string;
  head_repository: { owner: { login: string } };
  html_url: string;
}

const mark = '<!-- preview of the changed pages -->';
const mostBytes = 200_000;
const mostRows = 60;
const pagePath = /^[a-z]{2,3}(\/[a-z0-9-]{1,90}){0,4}\/$/;
const words = { added: 'new', changed: 'changed', removed: 'taken away' } as const;

/**
 * The comment on a contribution. `list` comes from a job that ran the contributor's code, so nothing of it is believed:
 * only addresses of this site's form pass, and a fixed number of them.
 */
export function previewComment(list: string, run: Pick<FinishedRun, 'head_sha' | 'html_url'>): string {
  const { rows, left, everywhere } = readList(list);
  const built = `Built from ${run.head_sha.slice(0, 7)}`;
  const look =
    `**To look at it:** open [the run](${run.html_url}), download _site_ at its foot, unpack it, and open the page's \`index.html\`. ` +
    'Search and offline reading need a server: `python3 -m http.server` in that folder.';
  const table = [
    '| page | |',
    '| --- | --- |',
    ...rows.map(({ path, change }) => `| \`${path}\` | ${words[change]} |`),
  ];
  return [
    mark,
    rows.length === 0 && !everywhere
      ? `${built}: no page of the site changes.`
      : `${built}: ${rows.length + left} ${rows.length + left === 1 ? 'page changes' : 'pages change'}${everywhere ? ', and code on which all pages may depend' : ''}.`,
    ...(rows.length > 0 ? [table.join('\n')] : []),
    ...(left > 0 ? [`… and ${left} more.`] : []),
    look,
  ].join('\n\n');
}

interface Row {
  path: string;
  change: keyof typeof words;
}

function readList(text: string): { rows: Row[]; left: number; everywhere: boolean } {
  const nothing = { rows: [], left: 0, everywhere: false };
  if (text.length > mostBytes) return nothing;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothing;
  }
  const { pages, everywhere } = (value ?? {}) as { pages?: unknown; everywhere?: unknown };
  const rows = (Array.isArray(pages) ? pages : []).filter(isRow);
  return {
    rows: rows.slice(0, mostRows),
    left: Math.max(0, rows.length - mostRows),
    everywhere: everywhere === true,
  };
}

function isRow(value: unknown): value is Row {
  const { path, change } = (value ?? {}) as Partial<Record<keyof Row, unknown>>;
  return (
    typeof path === 'string' &&
    pagePath.test(path) &&
    typeof change === 'string' &&
    Object.hasOwn(words, change)
  );
}

interface Pull {
  number: number;
  head: { sha: string };
}
interface Comment {
  id: number;
  body: string;
  user: { type: string };
}

/**
 * Writes the comment, or renews it. The pull request is found by what the event says, not by what the job that ran the
 * contributor's code says, and only if it still stands at the commit that was built. Returns its number.
 */
export async function writeComment(
  forge: Forge,
  run: FinishedRun,
  list: string,
): Promise<number | undefined> {
  const head = encodeURIComponent(`${run.head_repository.owner.login}:${run.head_branch}`);
  const pull = (await forge.all<Pull>(`pulls?state=open&head=${head}`)).find(
    (candidate) => candidate.head.sha === run.head_sha,
  );
  if (!pull) return undefined;
  const body = previewComment(list, run);
  const comments = await forge.all<Comment>(`issues/${pull.number}/comments`);
  const former = comments.find((comment) => comment.user.type === 'Bot' && comment.body.startsWith(mark));
  if (former) await forge.ask('PATCH', `issues/comments/${former.id}`, { body });
  else await forge.ask('POST', `issues/${pull.number}/comments`, { body });
  return pull.number;
}
