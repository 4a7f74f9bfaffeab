// The library as data files: made once for a build, by whichever page asks first.
import { readFileSync } from 'node:fs';
import { site } from '../../site.config.ts';
import { parseWithSatteri } from '../bodies/parse-satteri.ts';
import { readBody } from '../bodies/read-body.ts';
import { writeHtml } from '../bodies/write-html.ts';
import { digestOf } from '../entries/digest.ts';
import type { StoredText } from '../entries/held-texts.ts';
import { neighbours } from '../lib/chain.ts';
import { cityId, profileOf } from '../lib/city-profile.ts';
import { contentPath } from '../lib/content-path.ts';
import { clusters, entries, translationsOf } from '../lib/library.ts';
import type { AnyEntry, ClusterEntry, ReadKind } from '../lib/library.ts';
import { picturesIn } from '../lib/pictures.ts';
import { kindNames } from '../schemas/kinds.ts';
import { entryFile } from './entry-file.ts';
import type { AnyEntryFile, Derived } from './entry-schema.ts';
import { publicationOf } from './files.ts';
import type { Publication } from './files.ts';
import type { Publisher } from './publication.ts';

/** The site as the data names it. */
export const publisher: Publisher = {
  name: site.name,
  root: new URL(site.base, site.address).href,
  languages: site.languages,
  contact: site.contact,
};

let made: Promise<Publication> | undefined;

/** All data files of the library. */
export const publication = (): Promise<Publication> => (made ??= publish());

async function publish(): Promise<Publication> {
  const files: AnyEntryFile[] = [...(await Promise.all(entries.map(fileOf))), ...clusters.map(explainer)];
  const order = (a: AnyEntryFile, b: AnyEntryFile) =>
    kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
  return publicationOf(files.sort(order), publisher);
}

async function fileOf(entry: AnyEntry): Promise<AnyEntryFile> {
  const { kind, id, data, text } = entry;
  const shown = async (own: StoredText): Promise<StoredText> => ({
    ...own,
    sections: await picturesIn(own.sections, kind),
  });
  const translations = await Promise.all(
    translationsOf(entry).map(
      async ([lang, own]) => [lang, { ...own, text: await shown(own.text) }] as const,
    ),
  );
  return entryFile(
    {
      kind,
      id,
      data,
      text: await shown(text),
      translations: new Map(translations),
      derived: derivedOf(entry),
      links: linksOf(entry),
    },
    publisher,
  ) as AnyEntryFile;
}

/** Explainers are modules whose components show lists: here stands what they say, read as the checker reads it. */
function explainer({ id, data, body = '' }: ClusterEntry): AnyEntryFile {
  const context = {
    kind: 'clusters',
    lang: data.lang,
    sources: data.sources,
    offset: 0,
    write: writeHtml,
  } as const;
  const { sections } = readBody(body, parseWithSatteri, context);
  const digest = digestOf(readFileSync(contentPath('clusters', id)));
  return entryFile(
    { kind: 'clusters', id, data, text: { sections, digest }, translations: new Map(), links: [] },
    publisher,
  ) as AnyEntryFile;
}

const linkedKinds: readonly ReadKind[] = ['advice', 'events', 'ideas', 'practices', 'expertise', 'methods'];
const linksOf = (entry: AnyEntry): string[] =>
  linkedKinds.flatMap((kind) => neighbours(entry, kind).map((other) => `${kind}/${other.entry.id}`)).sort();

function derivedOf({ data }: AnyEntry): Derived | undefined {
  const city = 'city' in data && typeof data.city === 'object' ? data.city : undefined;
  if (!city) return undefined;
  const { region, income, climate, size } = profileOf(city);
  return {
    city: cityId(city.name, city.country),
    region,
    incomeGroup: income,
    climate: climate ?? null,
    size: size ?? null,
  };
}
