import type { APIRoute } from 'astro';
import { atomOf } from '../../../../feeds/atom.ts';
import { feedTypes } from '../../../../feeds/paths.ts';
import { siteFeed } from '../../../../feeds/site-feeds.ts';
import { inEveryTheme } from '../../../../lib/paths.ts';
import type { ThemeInLanguage } from '../../../../lib/paths.ts';

export const getStaticPaths = inEveryTheme;

export const GET: APIRoute<ThemeInLanguage> = ({ props }) =>
  new Response(atomOf(siteFeed('atom', props.lang, props.cluster)), {
    headers: { 'Content-Type': feedTypes.atom },
  });
