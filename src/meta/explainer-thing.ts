import type { ClusterEntry } from '../lib/library.ts';
import type { Cluster } from '../vocabulary/clusters.ts';
import { topicsIn } from '../vocabulary/topics.ts';
import type { Thing } from './json-ld.ts';
import { listThing } from './page-things.ts';
import type { Listing, PageFields } from './page-things.ts';
import { citedWorks, licence, topicThings } from './pieces.ts';
import { partOfSite, publisher } from './site-things.ts';

/** The explainer of a theme, with the practices that its page lists. */
export const explainerThing = (
  { id, data }: Pick<ClusterEntry, 'id' | 'data'>,
  { url, lang }: PageFields,
  image: string,
  practices: Listing,
): Thing => ({
  '@type': 'Article',
  '@id': url,
  url,
  headline: data.title,
  abstract: data.summary,
  inLanguage: data.lang,
  dateModified: data.reviewed,
  image,
  license: licence,
  author: publisher(),
  publisher: publisher(),
  isPartOf: partOfSite(),
  about: topicThings(
    topicsIn(id as Cluster).map((topic) => topic.id),
    lang,
  ),
  citation: citedWorks(data.sources),
  mentions: listThing(practices),
});
