import { expect, it } from 'vitest';
import { topicIds } from '../../src/vocabulary/topic-ids.ts';
import { topics } from '../../src/vocabulary/topics.ts';

it('lists the ids of all topics, in their order', () => {
  expect(topicIds).toEqual(topics.map(({ id }) => id));
});
