import { textsIn } from '../i18n/texts.ts';
import { endonyms } from '../vocabulary/languages.ts';
import type { DataPath } from './files.ts';
import { contentOf } from './files.ts';
import { dataUrl, licence, pageUrl } from './publication.ts';
import type { Edition, Publisher } from './publication.ts';

/** How many entries of each kind there are. */
export type Totals = Readonly<
  Record<'practices' | 'events' | 'ideas' | 'advice' | 'expertise' | 'methods', number>
>;

const files = [
  'index.json',
  'library.json',
  'practices.csv',
  'results.csv',
  'costs.csv',
  'sources.csv',
  'practices.geojson',
  'datapackage.json',
] as const satisfies readonly DataPath[];

/** What a language model should know of the site, as llmstxt.org proposes it; in the site's main language. */
export function llmsText(totals: Totals, edition: Edition, publisher: Publisher): string {
  const { languages, name } = publisher;
  const [main] = languages;
  const t = textsIn(main);
  const link = (title: string, url: string, note?: string) =>
    `- [${title}](${url})${note ? `: ${note}` : ''}`;
  const page = (title: string, parts: string[], note?: string) =>
    link(title, pageUrl(publisher, main, ...parts), note);
  const kinds = [
    ['practices', 'nav.practices'],
    ['advice', 'advice.title'],
    ['events', 'nav.events'],
    ['ideas', 'ideas.title'],
    ['expertise', 'expertise.title'],
    ['methods', 'nav.methods'],
  ] as const;
  const section = (title: string, lines: readonly string[]) => [`## ${title}`, '', ...lines, ''];
  return [
    `# ${name}`,
    '',
    `> ${t('data.about', { name })}`,
    '',
    `${t('data.llms.read')} ${t('data.llms.licence', { licence: licence.title, url: licence.url, name })}`,
    ...(edition.modified
      ? ['', t('data.llms.edition', { version: edition.version, day: edition.modified })]
      : []),
    '',
    ...section(t('data.llms.texts'), [
      ...kinds.map(([kind, key]) => page(t(key), [kind], String(totals[kind]))),
      page(t('nav.topics'), ['topics']),
      page(t('nav.cities'), ['cities']),
    ]),
    ...section(t('data.title'), [
      link('{kind}/{id}.json', dataUrl(publisher, 'practices/{id}.json'), t('data.of.entry')),
      ...files.map((path) => link(path, dataUrl(publisher, path), t(`data.of.${contentOf[path]}`))),
      page(t('data.llms.documented'), ['data']),
    ]),
    ...section(t('nav.about'), [
      page(t('nav.about'), ['about']),
      page(t('review.criteria'), ['review', 'criteria']),
    ]),
    ...(languages.length > 1
      ? section(
          'Optional',
          languages.slice(1).map((lang) => link(endonyms[lang], pageUrl(publisher, lang))),
        )
      : []),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
