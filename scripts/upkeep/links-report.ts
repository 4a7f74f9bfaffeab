import type { Naming } from './addresses.ts';
import type { Outcome } from './ask-address.ts';
import { place, plain, table } from './report.ts';

/** An address that needs care: how it answered, where it is named, and the web archive's copy. */
export interface Finding {
  url: string;
  outcome: Exclude<Outcome, { state: 'there' }>;
  namings: readonly Naming[];
  copy?: string | undefined;
}

const chapters = {
  gone: [
    'Gone',
    'Find where the source stands now. If it is nowhere, add the archived copy to the source as `archived: …`.',
  ],
  moved: ['Moved for good', 'Open the new address; if it is the same source, write it instead.'],
  silent: ['No answer', 'Often mended by itself: look again next week. If it lasts, treat it as gone.'],
  refused: [
    'Does not answer programs',
    'Open each in a browser; most are there. Nothing is to be done for those that open.',
  ],
} as const;

/** What to do about sources, in Markdown; empty if all are there. Refusals alone are no reason for a report. */
export function linksReport(findings: readonly Finding[], asked: number): string {
  if (findings.every(({ outcome }) => outcome.state === 'refused')) return '';
  const parts = Object.entries(chapters).flatMap(([state, [title, advice]]) => {
    const rows = findings.filter(({ outcome }) => outcome.state === state).map(row);
    return rows.length === 0
      ? []
      : [`## ${title} (${rows.length})`, advice, table(['source', 'answer', 'named in', 'proposal'], rows)];
  });
  return [`${asked} addresses of sources were asked, ${findings.length} of them need a look.`, ...parts].join(
    '\n\n',
  );
}

const row = ({ url, outcome, namings, copy }: Finding): string[] => [
  `${plain(namings[0]?.title ?? '')}<br>${link(url)}`,
  'why' in outcome ? plain(outcome.why) : 'moved',
  namings.map(({ file, line }) => place(file, line)).join('<br>'),
  outcome.state === 'moved'
    ? link(outcome.to)
    : namings.every(({ archived }) => archived)
      ? 'names an archived copy'
      : copy
        ? `archived: ${link(copy)}`
        : '',
];

/** An address as a link that no sign in it can break. */
const link = (url: string) => `<${url.replace(/[<>|\s]/g, encodeURIComponent)}>`;
