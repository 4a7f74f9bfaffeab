import { escaped } from '../lib/escaped.ts';
import { instantOf, lastChange, licence } from './feed.ts';
import type { Feed, FeedItem } from './feed.ts';

/** The feed as Atom (RFC 4287). Titles and summaries are plain text. */
export function atomOf(feed: Feed): string {
  const { lang, title, subtitle, page, self, icon, author, items } = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom"${langOf(lang)}>`,
    `<id>${xml(page)}</id>`,
    `<title>${xml(title)}</title>`,
    `<subtitle>${xml(subtitle)}</subtitle>`,
    `<updated>${instantOf(lastChange(feed))}</updated>`,
    `<author><name>${xml(author.name)}</name><uri>${xml(author.url)}</uri></author>`,
    `<rights>${licence.name}, ${licence.url}</rights>`,
    `<icon>${xml(icon)}</icon>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${lang}" href="${xml(page)}"/>`,
    ...items.map((item) => entryOf(item, feed)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf({ page, title, summary, lang, updated, categories }: FeedItem, feed: Feed): string {
  return [
    `<entry${lang === feed.lang ? '' : langOf(lang)}>`,
    `<id>${xml(page)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${instantOf(updated)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `<summary>${xml(summary)}</summary>`,
    ...categories.map(
      ({ term, scheme, label }) =>
        `<category term="${xml(term)}" scheme="${xml(scheme)}" label="${xml(label)}"/>`,
    ),
    '</entry>',
  ].join('\n');
}

const langOf = (lang: string) => ` xml:lang="${lang}"`;

/** Text in XML 1.0, which has no place for most control characters, escaped or not. */
const xml = (text: string) =>
  escaped(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''));
