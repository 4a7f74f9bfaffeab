// Used by jobs with a token that may write: imports nothing but Node and its neighbours.
import type { Forge } from './api.ts';

interface Issue {
  number: number;
  body: string | null;
  user: { type: string };
}

/** GitHub refuses longer texts. */
const mostCharacters = 65_000;

/**
 * Keeps one issue for a report that is made again and again: opens it, renews it, and closes it when the report is empty.
 * Returns what was done.
 *
 * @param name short name of the report, by which its issue is known
 */
export async function keepIssue(forge: Forge, name: string, title: string, report: string): Promise<string> {
  const mark = `<!-- report: ${name} -->`;
  const issues = await forge.all<Issue>('issues?state=open');
  const open = issues.find(({ user, body }) => user.type === 'Bot' && body?.startsWith(mark));
  if (report.trim() === '') {
    if (!open) return 'Nothing to report.';
    await forge.ask('POST', `issues/${open.number}/comments`, { body: 'Nothing is left to do.' });
    await forge.ask('PATCH', `issues/${open.number}`, { state: 'closed' });
    return `#${open.number} is closed.`;
  }
  const body = shortened(`${mark}\n${report}`);
  if (open) {
    await forge.ask('PATCH', `issues/${open.number}`, { title, body });
    return `#${open.number} is renewed.`;
  }
  const { number } = await forge.ask<Issue>('POST', 'issues', { title, body });
  return `#${number} is opened.`;
}

function shortened(text: string): string {
  if (text.length <= mostCharacters) return text;
  const kept = text.slice(0, mostCharacters);
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\n… The rest is in the report of the run.`;
}
