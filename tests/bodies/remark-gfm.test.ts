import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { splitFile } from '../../src/entries/front-matter.ts';

type Options = NonNullable<Parameters<typeof fromMarkdown>[1]>;

/** What remark-gfm hands to a processor that it is plugged into. */
const plugged: {
  micromarkExtensions?: NonNullable<Options['extensions']>;
  fromMarkdownExtensions?: NonNullable<Options['mdastExtensions']>;
} = {};
remarkGfm.call({ data: () => plugged } as never);

const ours = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const remarks = (text: string) =>
  fromMarkdown(text, {
    extensions: plugged.micromarkExtensions ?? [],
    mdastExtensions: plugged.fromMarkdownExtensions ?? [],
  });

describe('the Markdown of bodies in the browser', () => {
  it.each([
    ['a table', '| a | b |\n| - | -: |\n| 1 | 2 |\n'],
    ['a footnote', 'It fell.[^s1]\n\n[^s1]: There.\n'],
    ['what is struck out, and what is to do', '~~no~~\n\n- [x] done\n- [ ] not yet\n'],
    ['an address that is not marked', 'See https://example.org and www.example.org.\n'],
    [
      'a real text',
      splitFile(readFileSync('src/content/practices/medellin-metrocable.mdx', 'utf8').replaceAll('\r', ''))
        .body,
    ],
  ])('is that of remark-gfm: %s', (_, text) => {
    expect(plugged.micromarkExtensions).toHaveLength(1);
    expect(ours(text)).toEqual(remarks(text));
  });
});
