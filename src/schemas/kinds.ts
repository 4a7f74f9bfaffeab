import { cluster } from './cluster.ts';
import { event } from './event.ts';
import { practice } from './practice.ts';

/** The schema of every kind of entry, by the name of its folder under src/content. */
export const kinds = { practices: practice, clusters: cluster, events: event } as const;
export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];
