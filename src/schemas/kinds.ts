import { advice } from './advice.ts';
import { cluster } from './cluster.ts';
import { event } from './event.ts';
import { expertise } from './expertise.ts';
import { idea } from './idea.ts';
import { method } from './method.ts';
import { practice } from './practice.ts';

/** The schema of every kind of entry, by the name of its folder under src/content. */
export const kinds = {
  practices: practice,
  clusters: cluster,
  events: event,
  ideas: idea,
  advice,
  expertise,
  methods: method,
} as const;
export type Kind = keyof typeof kinds;
/** What one entry of a kind is called. */
export const oneOf = {
  practices: 'practice',
  clusters: 'cluster',
  events: 'event',
  ideas: 'idea',
  advice: 'advice',
  expertise: 'expertise',
  methods: 'method',
} as const satisfies Record<Kind, string>;

export const kindNames = Object.keys(kinds) as Kind[];
