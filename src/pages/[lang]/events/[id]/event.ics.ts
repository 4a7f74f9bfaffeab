import type { APIRoute } from 'astro';
import { siteCalendar } from '../../../../feeds/site-feeds.ts';
import { events } from '../../../../lib/library.ts';
import type { EventEntry } from '../../../../lib/library.ts';
import { forEach } from '../../../../lib/paths.ts';
import type { InLanguage } from '../../../../lib/paths.ts';

export const getStaticPaths = () => forEach(events);

export const GET: APIRoute<InLanguage & { item: EventEntry }> = ({ props }) =>
  new Response(siteCalendar(props.lang, props.item), { headers: { 'Content-Type': 'text/calendar' } });
