import type { APIRoute } from 'astro';
import { site } from '../../../../../site.config.ts';
import { citedEntry } from '../../../../lib/entry-data.ts';
import { entries } from '../../../../lib/library.ts';
import type { AnyEntry } from '../../../../lib/library.ts';
import type { Lang } from '../../../../vocabulary/languages.ts';

export const getStaticPaths = () =>
  site.languages.flatMap((lang) =>
    entries.map((item) => ({ params: { lang, kind: item.kind, id: item.id }, props: { lang, item } })),
  );

export const GET: APIRoute<{ lang: Lang; item: AnyEntry }> = (context) =>
  Response.json(citedEntry(context.props.item, context.props.lang, context.site ?? context.url));
