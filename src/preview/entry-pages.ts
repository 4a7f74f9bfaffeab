import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ReadKind } from '../lib/library.ts';

type Page = () => Promise<{ default: AstroComponentFactory }>;

/** The pages of the kinds of entries, each loaded when an entry of its kind is shown. */
export const entryPages: Readonly<Record<ReadKind, Page>> = {
  practices: () => import('../pages/[lang]/practices/[id]/index.astro'),
  events: () => import('../pages/[lang]/events/[id].astro'),
  ideas: () => import('../pages/[lang]/ideas/[id].astro'),
  advice: () => import('../pages/[lang]/advice/[id].astro'),
  expertise: () => import('../pages/[lang]/expertise/[id].astro'),
  methods: () => import('../pages/[lang]/methods/[id]/index.astro'),
};
