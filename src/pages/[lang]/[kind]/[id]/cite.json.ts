import type { APIRoute } from 'astro';
import { citedEntry } from '../../../../lib/entry-data.ts';
import { entries } from '../../../../lib/library.ts';
import type { AnyEntry } from '../../../../lib/library.ts';
import { languages } from '../../../../vocabulary/languages.ts';
import type { Lang } from '../../../../vocabulary/languages.ts';

export const getStaticPaths = () =>
  languages.flatMap((lang) =>
    entries.map((item) => ({ params: { lang, kind: item.kind, id: item.id }, props: { lang, item } })),
  );

export const GET: APIRoute<{ lang: Lang; item: AnyEntry }> = ({ props, site, url }) =>
  Response.json(citedEntry(props.item, props.lang, site ?? url));
