import type { APIRoute } from 'astro';
import { caseFacts } from '../../../../lib/case-data.ts';
import { practices } from '../../../../lib/library.ts';
import type { PracticeEntry } from '../../../../lib/library.ts';
import { forEach } from '../../../../lib/paths.ts';
import type { Lang } from '../../../../vocabulary/languages.ts';

export const getStaticPaths = () => forEach(practices);

export const GET: APIRoute<{ lang: Lang; item: PracticeEntry }> = ({ props }) =>
  Response.json(caseFacts(props.item, props.lang));
