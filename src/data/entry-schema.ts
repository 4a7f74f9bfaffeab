import { z } from 'zod';
import { keysOf } from '../schemas/closed-lists.ts';
import { kinds, oneOf } from '../schemas/kinds.ts';
import type { Kind } from '../schemas/kinds.ts';
import * as piece from '../schemas/pieces.ts';
import { citySizes } from '../vocabulary/city-sizes.ts';
import { climates } from '../vocabulary/climates.ts';
import { incomeGroups } from '../vocabulary/income-groups.ts';
import { languages } from '../vocabulary/languages.ts';
import { regions } from '../vocabulary/regions.ts';
import { licence } from './publication.ts';

const version = z
  .string()
  .regex(/^sha-[0-9a-f]{12}$/)
  .meta({
    description: 'Digest of the file that was published: another one when anything in it has changed.',
  });
const address = z.url().meta({ description: 'An absolute address.' });
const entry = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9-]+$/)
  .meta({ description: 'An entry of the library, as kind/id.' });

export const licenceStatement = z
  .strictObject({ name: z.literal(licence.name), url: z.literal(licence.url), attribution: z.string() })
  .meta({
    description:
      'The licence of texts and figures, and whom to name. Pictures in the HTML keep the licence that stands below them.',
  });

const text = z.strictObject({
  title: z.string(),
  summary: z.string(),
  version,
  outdated: z.boolean().meta({ description: 'A translation whose original has changed since.' }),
  labels: z
    .record(
      z.string(),
      z.strictObject({ text: z.string(), unit: z.string().optional(), name: z.string().optional() }),
    )
    .optional()
    .meta({
      description:
        'In a translation: texts of the items in `facts` by their ids, in place of those that stand there.',
    }),
  sections: z
    .record(z.string(), z.strictObject({ heading: z.string(), html: z.string() }))
    .meta({ description: 'The body by sections, in the order of the page: HTML without script and style.' }),
});

/** What is not a fact, or stands elsewhere in the file. */
const elsewhere = ['title', 'summary', 'lang', 'licence', 'searchWords'] as const;
type Elsewhere = (typeof elsewhere)[number];
export type FactsOf<K extends Kind> = Omit<z.infer<(typeof kinds)[K]>, Elsewhere>;

/** The facts of an entry: its fields without what is text of the whole. */
export const factsOf = <K extends Kind>(data: z.infer<(typeof kinds)[K]>): FactsOf<K> =>
  Object.fromEntries(
    Object.entries(data).filter(([name]) => !(elsewhere as readonly string[]).includes(name)),
  ) as FactsOf<K>;

/** The schema of the facts: that of the fields, as they are checked, without what is no fact. */
const factsSchema = (kind: Kind) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries<z.ZodType>(kinds[kind].shape).filter(
        ([name]) => !(elsewhere as readonly string[]).includes(name),
      ),
    ),
  );

const derived = z
  .strictObject({
    city: piece.id.meta({ description: 'Id of the page of the city.' }),
    region: z.enum(keysOf(regions)),
    incomeGroup: z.enum(keysOf(incomeGroups)).nullable(),
    climate: z.enum(keysOf(climates)).nullable(),
    size: z.enum(keysOf(citySizes)).nullable(),
  })
  .meta({
    description:
      'What tables of others tell of the city: GeoNames, Beck et al. 2023, World Bank, all CC BY 4.0. Null where they do not know it.',
  });

/** The file of one entry. */
export const entryFileSchema = (kind: Kind) =>
  z.strictObject({
    $schema: address,
    kind: z.literal(kind),
    id: piece.id,
    url: address.meta({ description: 'Address of this file.' }),
    version,
    licence: licenceStatement,
    original: z.enum(languages).meta({ description: 'The language in which the text was written.' }),
    pages: z.partialRecord(z.enum(languages), address).meta({
      description: 'Addresses of the page, by the language of the page. Not each has a text of its own.',
    }),
    facts: factsSchema(kind),
    derived: derived.optional(),
    links: z
      .array(entry)
      .meta({ description: 'Entries that belong to this one, whichever of the two names the other.' }),
    texts: z
      .partialRecord(z.enum(languages), text)
      .meta({ description: 'Texts, by the languages in which the entry is really written.' }),
  });

/** What a file on the whole library begins with. */
const ofTheWhole = {
  $schema: address,
  title: z.string(),
  url: address,
  version,
  modified: piece.date.or(z.literal('')),
  licence: licenceStatement,
};

/** The whole library in one file. */
export const librarySchema = z.strictObject({
  ...ofTheWhole,
  entries: z.array(z.looseObject({ kind: z.enum(keysOf(kinds)), id: piece.id })),
});

const indexed = z.strictObject({
  kind: z.enum(keysOf(kinds)),
  id: piece.id,
  url: address,
  version,
  reviewed: piece.date,
  titles: z.partialRecord(z.enum(languages), z.string()),
});

/** What there is: all files, all entries. */
export const indexSchema = z.strictObject({
  ...ofTheWhole,
  files: z.array(
    z.strictObject({
      path: z.string(),
      url: address,
      mediaType: z.string(),
      bytes: z.int(),
      rows: z.int().optional(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  entries: z.array(indexed),
});

const label = z.strictObject(
  Object.fromEntries(languages.map((lang) => [lang, z.string()])) as Record<
    (typeof languages)[number],
    z.ZodString
  >,
);

/** What the values of closed lists are called, in every language. */
export const vocabularySchema = z.strictObject({
  $schema: address,
  licence: licenceStatement,
  lists: z.record(z.string(), z.record(z.string(), label)),
});

export type EntryText = z.infer<typeof text>;
export type Derived = z.infer<typeof derived>;
export type LicenceStatement = z.infer<typeof licenceStatement>;
export type LibraryFile = z.infer<typeof librarySchema>;
export type IndexFile = z.infer<typeof indexSchema>;
export type VocabularyFile = z.infer<typeof vocabularySchema>;

/** The content of the file of one entry of a kind. */
export interface EntryFile<K extends Kind = Kind> extends Omit<
  z.infer<ReturnType<typeof entryFileSchema>>,
  'kind' | 'facts'
> {
  kind: K;
  facts: FactsOf<K>;
}
/** Any entry; its `kind` tells which facts it has. */
export type AnyEntryFile = { [K in Kind]: EntryFile<K> }[Kind];

/** The names of the schemas by kind: the singular, as for editors. */
export const schemaNameOf = (kind: Kind): string => oneOf[kind];
