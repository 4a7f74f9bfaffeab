import type { Feed, FeedItem } from '../../src/feeds/feed.ts';

export const item = (fields: Partial<FeedItem> = {}): FeedItem => ({
  page: 'https://atlas.example/en/practices/quito/',
  title: 'Quito: gardens & markets <together>',
  summary: 'Families grow vegetables "on the spot".',
  lang: 'en',
  updated: '2026-11-20',
  picture: 'https://atlas.example/pictures/practices/quito.png',
  categories: [
    {
      term: 'municipal-services',
      scheme: 'https://atlas.example/en/clusters/',
      label: 'Municipal services',
    },
  ],
  ...fields,
});

export const feed = (fields: Partial<Feed> = {}): Feed => ({
  lang: 'en',
  title: 'Atlas: What is new',
  subtitle: 'An open library & its cities',
  page: 'https://atlas.example/en/',
  self: 'https://atlas.example/en/feed.xml',
  icon: 'https://atlas.example/icons/plain-512.png',
  author: { name: 'Atlas', url: 'https://atlas.example/' },
  items: [item(), item({ page: 'https://atlas.example/en/practices/lviv/', updated: '2026-11-23' })],
  ...fields,
});
