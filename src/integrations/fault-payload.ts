import type { ErrorPayload } from 'vite';
import type { Fault } from '../entries/fault.ts';
import { report } from '../entries/report.ts';

/** What Astro's overlay shows beyond Vite's: a title, a line in smaller type, and the file with its line marked. */
type Shown = ErrorPayload['err'] & { name: string; title: string; hint?: string; highlightedCode?: string };

const most = 8;

/**
 * The faults as the overlay of the development server shows them, the first with its place in the file. The overlay
 * takes `message`, `hint` and `highlightedCode` as HTML, and all of them hold words from contributed files, so they are
 * escaped here.
 *
 * @param read text of a file by its path, undefined if it is gone
 * @param absolute path of a file on this computer, by which the editor opens it
 */
export function faultPayload(
  faults: readonly Fault[],
  read: (file: string) => string | undefined,
  absolute: (file: string) => string,
): ErrorPayload | undefined {
  // A translation of a faulty original has a fault of its own, which goes when the original is mended.
  const first = faults.find(({ field }) => field !== 'file') ?? faults[0];
  if (!first) return undefined;
  const others = faults.filter((fault) => fault !== first);
  const lines = others
    .slice(0, most)
    .map(({ file, line, message }) => `${escaped(`${file}:${line}`)} ${escaped(message)}`);
  const more = others.length > most ? [`… and ${others.length - most} more, at the terminal`] : [];
  const text = read(first.file);
  const err: Shown = {
    name: 'Content',
    title: faults.length === 1 ? 'The content has a fault' : `The content has ${faults.length} faults`,
    message: `<b>${escaped(first.field)}</b>: ${escaped(first.message)}`,
    stack: report(faults),
    id: absolute(first.file),
    loc: { file: absolute(first.file), line: first.line, column: first.column },
    plugin: 'content',
    ...(others.length > 0 && { hint: [...lines, ...more].join('<br>') }),
    ...(text !== undefined && { highlightedCode: marked(text, first.line) }),
  };
  return { type: 'error', err };
}

/** The file in the form of Shiki, whose styles the overlay has: a span for each line, one of them marked. */
const marked = (text: string, line: number) =>
  `<pre class="shiki"><code>${text
    .split('\n')
    .map(
      (content, index) =>
        `<span class="line${index + 1 === line ? ' error-line' : ''}">${escaped(content)}</span>`,
    )
    .join('\n')}</code></pre>`;

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// The overlay makes links of what follows a space and begins with https://, without looking further.
const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '').replaceAll('https://', 'https:&#47;&#47;');
