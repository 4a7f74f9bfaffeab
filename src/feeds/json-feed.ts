import { instantOf } from './feed.ts';
import type { Feed } from './feed.ts';

/** The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeedOf({ lang, title, subtitle, page, self, icon, author, items }: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    description: subtitle,
    icon,
    authors: [author],
    language: lang,
    items: items.map((item) => ({
      id: item.page,
      url: item.page,
      title: item.title,
      content_text: item.summary,
      ...(item.picture === undefined ? {} : { image: item.picture }),
      date_modified: instantOf(item.updated),
      tags: item.categories.map(({ label }) => label),
      ...(item.lang === lang ? {} : { language: item.lang }),
    })),
  };
}
