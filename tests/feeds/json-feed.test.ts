import { detectJsonFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { jsonFeedOf } from '../../src/feeds/json-feed.ts';
import { feed, item } from './sample-feed.ts';

describe('the JSON Feed', () => {
  it('has what version 1.1 requires, and the same entries as the Atom feed', () => {
    const written = jsonFeedOf(feed());
    expect(detectJsonFeed(written)).toBe(true);
    const read = parseJsonFeed(written);
    expect(written.version).toBe('https://jsonfeed.org/version/1.1');
    expect(read).toMatchObject({
      title: 'Atlas: What is new',
      home_page_url: 'https://atlas.example/en/',
      language: 'en',
      authors: [{ name: 'Atlas' }],
    });
    expect(read.items?.[0]).toMatchObject({
      id: 'https://atlas.example/en/practices/quito/',
      title: 'Quito: gardens & markets <together>',
      content_text: 'Families grow vegetables "on the spot".',
      date_modified: '2026-11-20T00:00:00Z',
      image: 'https://atlas.example/pictures/practices/quito.png',
      tags: ['Municipal services'],
    });
  });

  it('names the language of an entry that is not translated', () => {
    const { items } = jsonFeedOf(feed({ lang: 'de', items: [item(), item({ lang: 'de' })] }));
    expect(items.map((one) => ('language' in one ? one.language : undefined))).toEqual(['en', undefined]);
  });
});
