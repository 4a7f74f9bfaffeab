import type { APIRoute } from 'astro';
import { caseRow } from '../../lib/case-data.ts';
import { practices } from '../../lib/library.ts';
import { inEveryLanguage } from '../../lib/paths.ts';
import type { InLanguage } from '../../lib/paths.ts';

export const getStaticPaths = inEveryLanguage;

export const GET: APIRoute<InLanguage> = ({ props }) =>
  Response.json(practices.map((entry) => caseRow(entry, props.lang)));
