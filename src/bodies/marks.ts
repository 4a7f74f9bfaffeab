import type { Element, Text } from 'hast';

/** A source mark in a text, `[^s2]`, as GFM writes footnote references. */
export const markPattern = /\[\^([A-Za-z0-9_-]+)\]/g;

/** The HTML of a text without its source marks and their notes, as `MarkMaker` makes them. */
export const withoutMarks = (html: string): string =>
  html.replace(/<a class="cite".*?<\/a>(?:<span class="note.*?<\/span>)?/g, '');

/** What a source mark shows of its source. */
export interface CitedSource {
  id: string;
  title: string;
  publisher: string;
  year?: number | undefined;
  lang: string;
  weak?: true | undefined;
}

/**
 * Makes the nodes of source marks: a superscript link to a note that stands right behind it, which wide screens
 * show in the margin and small ones open in place (`:target`), so that no script is needed.
 * One instance serves one text: it counts the marks, and knows which source a section has named already.
 */
export class MarkMaker {
  private readonly sources: Map<string, { source: CitedSource; number: number }>;
  private count = 0;
  private readonly shown = new Set<string>();
  private readonly shownInSection = new Set<string>();

  constructor(sources: readonly CitedSource[]) {
    this.sources = new Map(sources.map((source, index) => [source.id, { source, number: index + 1 }]));
  }

  knows(id: string): boolean {
    return this.sources.has(id);
  }

  /** In a new section every source is named again at its first mark. */
  startSection(): void {
    this.shownInSection.clear();
  }

  /** Splits a text at its marks into texts and mark elements. */
  split(value: string): (Text | Element)[] {
    const nodes: (Text | Element)[] = [];
    let end = 0;
    for (const match of value.matchAll(markPattern)) {
      const found = this.sources.get(match[1] ?? '');
      if (!found) continue;
      if (match.index > end) nodes.push({ type: 'text', value: value.slice(end, match.index) });
      nodes.push(...this.mark(found.source, found.number));
      end = match.index + match[0].length;
    }
    if (end < value.length) nodes.push({ type: 'text', value: value.slice(end) });
    return nodes;
  }

  private mark(source: CitedSource, number: number): Element[] {
    this.count += 1;
    // In the margin a source stands in full once, briefly where a later section names it, and not twice in one section.
    const manner = this.shownInSection.has(source.id)
      ? 'again'
      : this.shown.has(source.id)
        ? 'brief'
        : 'full';
    this.shownInSection.add(source.id);
    this.shown.add(source.id);
    const key = String(this.count);
    const link = element(
      'a',
      { className: ['cite'], id: `m${key}`, href: `#n${key}`, role: 'doc-noteref' },
      String(number),
    );
    const back = element('a', { href: `#m${key}`, role: 'doc-backlink' }, String(number));
    const byline = source.year ? `${source.publisher}, ${source.year}` : source.publisher;
    const note = element(
      'span',
      { className: manner === 'full' ? ['note'] : ['note', manner], id: `n${key}` },
      [back, { type: 'text', value: ` ${byline}` }, element('i', { lang: source.lang }, `: ${source.title}`)],
    );
    return [link, note];
  }
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: string | Element['children'],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: typeof children === 'string' ? [{ type: 'text', value: children }] : children,
  };
}
