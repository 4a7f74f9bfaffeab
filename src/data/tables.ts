import { citations, entries, entryTopics, links, sources, texts } from './entry-tables.ts';
import { events } from './event-table.ts';
import { actors, costs, practices, results } from './practice-tables.ts';
import type { Table } from './table.ts';
import { topicTable } from './topic-table.ts';

/** All tables by their names, in the order in which the page lists them. */
export const tables = {
  practices,
  results,
  costs,
  actors,
  events,
  sources,
  citations,
  entries,
  texts,
  links,
  'entry-topics': entryTopics,
  topics: topicTable,
} as const satisfies Record<string, Table>;
export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];
