import { keysOf } from '../schemas/closed-lists.ts';
import { clusters } from '../vocabulary/clusters.ts';
import { languages } from '../vocabulary/languages.ts';
import { topicIds } from '../vocabulary/topic-ids.ts';
import { topics } from '../vocabulary/topics.ts';
import { table } from './table.ts';

/** The vocabulary of topics, whatever entries there are. */
export const topicTable = table(
  'topics',
  () => [...topics],
  ['topic'],
  (c) => [
    c.text('topic', 'Id of the topic.', ({ id }) => id, { required: true, values: topicIds }),
    c.text('cluster', 'Thematic cluster.', ({ cluster }) => cluster, {
      required: true,
      values: keysOf(clusters),
    }),
    ...languages.map((lang) =>
      c.text(`label_${lang}`, `Its name (${lang}).`, ({ label }) => label[lang], {
        required: true,
      }),
    ),
  ],
);
