import type { APIRoute } from 'astro';
import { jsonFeedOf } from '../../../../feeds/json-feed.ts';
import { siteFeed } from '../../../../feeds/site-feeds.ts';
import { inEveryTheme } from '../../../../lib/paths.ts';
import type { ThemeInLanguage } from '../../../../lib/paths.ts';

export const getStaticPaths = inEveryTheme;

export const GET: APIRoute<ThemeInLanguage> = ({ props }) =>
  Response.json(jsonFeedOf(siteFeed('json', props.lang, props.cluster)));
