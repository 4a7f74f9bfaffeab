import type { APIRoute } from 'astro';
import { jsonFeedOf } from '../../feeds/json-feed.ts';
import { siteFeed } from '../../feeds/site-feeds.ts';
import { inEveryLanguage } from '../../lib/paths.ts';
import type { InLanguage } from '../../lib/paths.ts';

export const getStaticPaths = inEveryLanguage;

export const GET: APIRoute<InLanguage> = ({ props }) =>
  Response.json(jsonFeedOf(siteFeed('json', props.lang)));
