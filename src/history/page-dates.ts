import { cities } from '../lib/cities.ts';
import {
  advice,
  clusters,
  entries,
  events,
  expertise,
  ideas,
  inCluster,
  inLanguage,
} from '../lib/library.ts';
import { methods, practices, themed } from '../lib/library.ts';
import type { AnyEntry } from '../lib/library.ts';
import { organisations, pageOf } from '../lib/organisations.ts';
import type { Cluster } from '../vocabulary/clusters.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { filesOf, filesOfExplainer, lastChanged } from './page-history.ts';

/**
 * When the pages of a language were changed last, in seconds since 1970, by the parts of their addresses behind the
 * language: a page of an entry by its files, a list by the newest of its entries. Pages that are made from no file of the
 * content are not among them.
 */
export function pageDates(lang: Lang): Map<string, number> {
  const dates = new Map<string, number>();
  const ofEntry = new Map(
    entries.map((entry) => [entry, lastChanged(Object.values(filesOf(entry, inLanguage(entry, lang))))]),
  );
  const put = (path: string, seconds: Iterable<number | undefined>) => {
    let last = 0;
    for (const second of seconds) last = Math.max(last, second ?? 0);
    if (last > 0) dates.set(path, last);
  };
  const list = (path: string, listed: readonly AnyEntry[], ...others: (number | undefined)[]) =>
    put(path, [...listed.map((entry) => ofEntry.get(entry)), ...others]);

  const explainers = clusters.map((item) => ({
    id: item.id,
    own: lastChanged([filesOfExplainer(item).original]),
  }));
  list('', entries);
  list('numbers', entries);
  list('topics', themed);
  list('cities', [...practices, ...events, ...ideas, ...advice]);
  list('organisations', [...practices, ...events, ...advice, ...expertise]);
  put(
    'clusters',
    explainers.map(({ own }) => own),
  );
  for (const [kind, all] of Object.entries({ practices, events, ideas, advice, expertise, methods }))
    list(kind, all);
  for (const { id, own } of explainers) list(`clusters/${id}`, inCluster(themed, id as Cluster), own);
  for (const entry of entries) list(`${entry.kind}/${entry.id}`, [entry]);
  for (const method of methods)
    for (const part of ['sheet', 'cards']) list(`methods/${method.id}/${part}`, [method]);
  for (const [topic, listed] of byTopic()) list(`topics/${topic}`, listed);
  for (const { id, practices, events, ideas, advice, expertise } of cities)
    list(`cities/${id}`, [...practices, ...events, ...ideas, ...advice, ...expertise]);
  for (const one of organisations)
    if (!one.profile) list(pageOf(one).join('/'), [...one.practices, ...one.events, ...one.advice]);
  return dates;
}

function byTopic(): Map<string, AnyEntry[]> {
  const topics = new Map<string, AnyEntry[]>();
  for (const entry of themed)
    for (const topic of entry.data.topics) {
      const list = topics.get(topic);
      if (list) list.push(entry);
      else topics.set(topic, [entry]);
    }
  return topics;
}
