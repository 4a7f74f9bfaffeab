import type { APIRoute } from 'astro';
import { manifestOf } from '../../install/manifest.ts';
import { inEveryLanguage } from '../../lib/paths.ts';
import type { InLanguage } from '../../lib/paths.ts';

export const getStaticPaths = inEveryLanguage;

export const GET: APIRoute<InLanguage> = ({ props }) =>
  new Response(JSON.stringify(manifestOf(props.lang)), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
