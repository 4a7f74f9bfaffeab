import { detectAtomFeed, parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomOf } from '../../src/feeds/atom.ts';
import { feed, item } from './sample-feed.ts';

const parsed = (text: string) => {
  expect(detectAtomFeed(text)).toBe(true);
  return parseAtomFeed(text);
};

describe('the Atom feed', () => {
  it('has what RFC 4287 requires of a feed and of an entry', () => {
    const { id, title, updated, authors, links, entries } = parsed(atomOf(feed()));
    expect({ id, title, updated }).toEqual({
      id: 'https://atlas.example/en/',
      title: { value: 'Atlas: What is new' },
      updated: '2026-11-23T00:00:00Z',
    });
    expect(authors).toEqual([{ name: 'Atlas', uri: 'https://atlas.example/' }]);
    expect(links?.find(({ rel }) => rel === 'self')?.href).toBe('https://atlas.example/en/feed.xml');
    for (const entry of entries ?? []) {
      expect(entry.id).toMatch(/^https:/);
      expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      // An entry without content must have a link to itself (RFC 4287, 4.1.2).
      expect(entry.links?.map(({ rel }) => rel)).toEqual(['alternate']);
    }
    expect(entries).toHaveLength(2);
  });

  it('keeps every sign of a text', () => {
    const [entry] = parsed(atomOf(feed())).entries ?? [];
    expect(entry?.title?.value).toBe('Quito: gardens & markets <together>');
    expect(entry?.summary?.value).toBe('Families grow vegetables "on the spot".');
    expect(entry?.categories).toEqual(item().categories);
  });

  it('leaves out what XML cannot hold', () => {
    const [entry] =
      parsed(atomOf(feed({ items: [item({ title: 'One\u0000 two\u001F\uFFFE three' })] }))).entries ?? [];
    expect(entry?.title?.value).toBe('One two three');
  });

  it('names the language of the feed, and of an entry that is not translated', () => {
    const text = atomOf(feed({ lang: 'de', items: [item({ lang: 'de' }), item()] }));
    expect(text.match(/xml:lang="\w+"/g)).toEqual(['xml:lang="de"', 'xml:lang="en"']);
  });

  it('is whole without entries', () => {
    expect(parsed(atomOf(feed({ items: [] }))).updated).toBe('1970-01-01T00:00:00Z');
  });
});
