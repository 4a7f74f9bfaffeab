import type { StoredText } from '../entries/held-texts.ts';
import type { Kind, kinds } from '../schemas/kinds.ts';
import type { Translation } from '../schemas/translation.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { z } from 'zod';
import { factsOf, schemaNameOf } from './entry-schema.ts';
import type { AnyEntryFile, Derived, EntryFile, EntryText, LicenceStatement } from './entry-schema.ts';
import { dataUrl, licence, pageUrl } from './publication.ts';
import type { Publisher } from './publication.ts';

/** An entry as the library has it, with its texts in all languages in which it is written. */
export interface Publishable<K extends Kind = Kind> {
  kind: K;
  id: string;
  data: z.infer<(typeof kinds)[K]>;
  text: StoredText;
  translations: ReadonlyMap<Lang, { data: Translation; text: StoredText }>;
  derived?: Derived | undefined;
  /** Addresses (kind/id) of the entries linked with it. */
  links: readonly string[];
}

export const licenceStatement = ({ name }: Pick<Publisher, 'name'>): LicenceStatement => ({
  name: licence.name,
  url: licence.url,
  attribution: name,
});

/** The file of an entry. Text and figures stand as they were published; addresses in the HTML are made absolute. */
export function entryFile<K extends Kind>(entry: Publishable<K>, publisher: Publisher): EntryFile<K> {
  const { kind, id, data, text, translations, derived, links } = entry;
  const fallback = publisher.languages[0];
  const page = (lang: Lang) =>
    pageUrl(publisher, publisher.languages.includes(lang) ? lang : fallback, kind, id);
  const sectionsOf = (lang: Lang, { sections }: StoredText): EntryText['sections'] =>
    Object.fromEntries(
      sections.map(({ key, heading, html }) => [
        key,
        { heading, html: absoluteHtml(html, page(lang), publisher.root) },
      ]),
    );
  const original: EntryText = {
    title: data.title,
    summary: data.summary,
    version: text.digest,
    outdated: false,
    sections: sectionsOf(data.lang, text),
  };
  const translated = [...translations].map(([lang, translation]): [Lang, EntryText] => [
    lang,
    {
      title: translation.data.title,
      summary: translation.data.summary,
      version: translation.text.digest,
      outdated: translation.text.outdated === true,
      ...(translation.data.labels ? { labels: translation.data.labels } : {}),
      sections: sectionsOf(lang, translation.text),
    },
  ]);
  return {
    $schema: dataUrl(publisher, `schemas/${schemaNameOf(kind)}.json`),
    kind,
    id,
    url: dataUrl(publisher, `${kind}/${id}.json`),
    version: text.digest,
    licence: licenceStatement(publisher),
    original: data.lang,
    pages: Object.fromEntries(publisher.languages.map((lang) => [lang, pageUrl(publisher, lang, kind, id)])),
    facts: factsOf(data),
    ...(derived ? { derived } : {}),
    links: [...links],
    texts: Object.fromEntries([[data.lang, original], ...translated]),
  };
}

/**
 * The HTML of a section with every address absolute: those of the page's own anchors, and those below the root of the
 * host, as pictures have them.
 */
export const absoluteHtml = (html: string, page: string, root: string): string =>
  html.replace(/ (href|src)="([#/][^"]*)"/g, (_, name: string, address: string) =>
    address.startsWith('#') ? ` ${name}="${page}${address}"` : ` ${name}="${new URL(address, root).href}"`,
  );

/** The text of an entry in a language, otherwise in that of the original. */
export const textIn = (entry: AnyEntryFile, lang: Lang): { lang: Lang; text: EntryText } => {
  const own = entry.texts[lang];
  const original = entry.texts[entry.original];
  if (own) return { lang, text: own };
  if (original) return { lang: entry.original, text: original };
  throw new Error(`${entry.kind}/${entry.id} has no text in its own language, ${entry.original}`);
};

/** Address of an entry in the tables and the links: kind/id. */
export const keyOf = ({ kind, id }: { kind: Kind; id: string }): string => `${kind}/${id}`;
