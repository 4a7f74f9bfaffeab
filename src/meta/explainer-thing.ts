import type { ClusterEntry } from '../lib/library.ts';
import type { Cluster } from '../vocabulary/clusters.ts';
import { topicsIn } from '../vocabulary/topics.ts';
import { workOf } from './entry-things.ts';
import type { Thing } from './json-ld.ts';
import { listThing } from './page-things.ts';
import type { Listing, PageFields } from './page-things.ts';
import { topicThings } from './pieces.ts';

/** The explainer of a theme, with the practices that its page lists. */
export const explainerThing = (
  { id, data }: Pick<ClusterEntry, 'id' | 'data'>,
  { url, lang }: PageFields,
  image: string,
  practices: Listing,
): Thing => ({
  '@type': 'Article',
  headline: data.title,
  ...workOf(
    { data },
    { summary: data.summary, url, image, textLang: data.lang, original: undefined, translations: [] },
  ),
  about: topicThings(
    topicsIn(id as Cluster).map((topic) => topic.id),
    lang,
  ),
  mentions: listThing(practices),
});
