import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { inertEntries, inertTranslations } from './entries/loader.ts';
import { advice } from './schemas/advice.ts';
import { cluster } from './schemas/cluster.ts';
import { event } from './schemas/event.ts';
import { expertise } from './schemas/expertise.ts';
import { idea } from './schemas/idea.ts';
import { method } from './schemas/method.ts';
import { practice } from './schemas/practice.ts';
import { translation } from './schemas/translation.ts';

/** Astro's own reader of front matter is YAML 1.1, which makes dates of what YAML 1.2 and the schemas keep as text. */
function datesAsText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(datesAsText);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, datesAsText(item)]));
}

export const collections = {
  practices: defineCollection({ loader: inertEntries('practices'), schema: practice }),
  events: defineCollection({ loader: inertEntries('events'), schema: event }),
  ideas: defineCollection({ loader: inertEntries('ideas'), schema: idea }),
  advice: defineCollection({ loader: inertEntries('advice'), schema: advice }),
  expertise: defineCollection({ loader: inertEntries('expertise'), schema: expertise }),
  methods: defineCollection({ loader: inertEntries('methods'), schema: method }),
  translations: defineCollection({ loader: inertTranslations(), schema: translation }),
  // Explainers embed live components and are written by maintainers, so they are MDX modules.
  clusters: defineCollection({
    loader: glob({ base: './src/content/clusters', pattern: '*.mdx' }),
    schema: z.preprocess(datesAsText, cluster),
  }),
};
