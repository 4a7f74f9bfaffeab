import type { Cluster } from './clusters.ts';
import type { Label, Lang } from './languages.ts';
import data from './topics.json' with { type: 'json' };

export interface Topic {
  id: string;
  cluster: Cluster;
  alsoClusters: Cluster[];
  label: Label;
  scope: Label;
  broader: string | null;
  related: string[];
  sdgs: number[];
  searchWords: Record<Lang, string[]>;
}

/** The controlled vocabulary of topics under the four clusters, in its own order. */
export const topics = data as Topic[];

/** Topics that stand under a cluster. */
export const topicsIn = (cluster: Cluster): Topic[] => topics.filter((topic) => topic.cluster === cluster);

const byId = new Map(topics.map((topic) => [topic.id, topic]));

/** The topic with this id. Throws on an unknown id: schemas have refused it before. */
export function topicOf(id: string): Topic {
  const topic = byId.get(id);
  if (!topic) throw new Error(`There is no topic "${id}".`);
  return topic;
}
