import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { inertTexts } from './entries/loader.ts';
import { cluster } from './schemas/cluster.ts';

/** Astro's own reader of front matter is YAML 1.1, which makes dates of what YAML 1.2 and the schemas keep as text. */
function datesAsText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(datesAsText);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, datesAsText(item)]));
}

export const collections = {
  // Pages get them from src/lib/library.ts, which reads what this loader holds.
  texts: defineCollection({ loader: inertTexts() }),
  // Explainers embed live components and are written by maintainers, so they are MDX modules.
  clusters: defineCollection({
    loader: glob({ base: './src/content/clusters', pattern: '*.mdx' }),
    schema: z.preprocess(datesAsText, cluster),
  }),
};
