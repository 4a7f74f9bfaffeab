import type { APIRoute } from 'astro';
import { entryRow } from '../../lib/entry-data.ts';
import { entries } from '../../lib/library.ts';
import { inEveryLanguage } from '../../lib/paths.ts';
import type { InLanguage } from '../../lib/paths.ts';

export const getStaticPaths = inEveryLanguage;

export const GET: APIRoute<InLanguage> = ({ props }) =>
  Response.json(entries.map((entry) => entryRow(entry, props.lang)));
