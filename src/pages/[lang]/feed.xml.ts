import type { APIRoute } from 'astro';
import { atomOf } from '../../feeds/atom.ts';
import { feedTypes } from '../../feeds/paths.ts';
import { siteFeed } from '../../feeds/site-feeds.ts';
import { inEveryLanguage } from '../../lib/paths.ts';
import type { InLanguage } from '../../lib/paths.ts';

export const getStaticPaths = inEveryLanguage;

export const GET: APIRoute<InLanguage> = ({ props }) =>
  new Response(atomOf(siteFeed('atom', props.lang)), { headers: { 'Content-Type': feedTypes.atom } });
