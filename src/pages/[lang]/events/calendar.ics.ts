import type { APIRoute } from 'astro';
import { siteCalendar } from '../../../feeds/site-feeds.ts';
import { inEveryLanguage } from '../../../lib/paths.ts';
import type { InLanguage } from '../../../lib/paths.ts';

export const getStaticPaths = inEveryLanguage;

export const GET: APIRoute<InLanguage> = ({ props }) =>
  new Response(siteCalendar(props.lang), { headers: { 'Content-Type': 'text/calendar' } });
