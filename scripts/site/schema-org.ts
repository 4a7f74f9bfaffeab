import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Thing } from '../../src/meta/json-ld.ts';

/** A type of the vocabulary: what it inherits from, and its own properties with the types that their values have. */
interface Type {
  parents: string[];
  properties: Map<string, string[]>;
}

/** The words of the published vocabulary, as the npm package schema-dts has them: interfaces of TypeScript. */
function readVocabulary(): Map<string, Type> {
  const text = readFileSync(
    fileURLToPath(import.meta.resolve('schema-dts')).replace(/\.js$/, '.d.ts'),
    'utf8',
  );
  const types = new Map<string, Type>();
  for (const [, name = '', parents = '', body = ''] of text.matchAll(
    /^(?:export )?interface (\w+)(?: extends ([^{]+?))? \{$([\s\S]*?)^\}$/gm,
  ))
    types.set(name, {
      parents: parents.match(/\b\w+Base\b/g) ?? [],
      properties: new Map(
        [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<([^,]*),/gm)].map(([, property = '', range = '']) => [
          property,
          range.split(' | '),
        ]),
      ),
    });
  return types;
}

let known: Map<string, Type> | undefined;
const vocabulary = () => (known ??= readVocabulary());

/** The names of a type and of all that it is a kind of; empty for no type of the vocabulary. */
function lineOf(type: string): string[] {
  const own = vocabulary().has(`${type}Leaf`) ? `${type}Leaf` : undefined;
  if (!own) return [];
  const line = new Set([own]);
  for (const name of line) for (const parent of vocabulary().get(name)?.parents ?? []) line.add(parent);
  return [type, ...[...line].map((name) => name.replace(/(?:Leaf|Base)$/, ''))];
}

const rangeOf = (line: readonly string[], property: string): string[] | undefined => {
  for (const name of line) {
    const range =
      vocabulary().get(`${name}Base`)?.properties.get(property) ??
      vocabulary().get(`${name}Leaf`)?.properties.get(property);
    if (range) return range;
  }
  return undefined;
};

const plain =
  /^(?:Text|URL|Date|DateTime|Time|Number|Integer|Float|Boolean|XPathType|CssSelectorType|PronounceableText)$/;

/** What search engines ask of a type beyond the vocabulary (Google Search Central, "Structured data"). */
const needed: Readonly<Record<string, readonly string[]>> = {
  Article: ['headline', 'image', 'author', 'publisher', 'dateModified', 'inLanguage', 'license'],
  HowTo: ['name', 'step', 'author', 'image', 'dateModified', 'license'],
  Event: ['name', 'startDate', 'location', 'eventAttendanceMode', 'description', 'image', 'organizer'],
  Dataset: ['name', 'description', 'license', 'creator', 'distribution'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  BreadcrumbList: ['itemListElement'],
  ItemList: ['numberOfItems'],
  ListItem: ['position', 'name'],
  ProfilePage: ['mainEntity'],
  WebSite: ['name', 'url'],
  SearchAction: ['target', 'query-input'],
  Organization: ['name'],
  DefinedTerm: ['name', 'url'],
  DefinedTermSet: ['name', 'url'],
  VirtualLocation: ['url'],
  Place: ['name', 'address'],
  City: ['name', 'address', 'geo'],
  GeoCoordinates: ['latitude', 'longitude'],
};

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a thing: types and properties that schema.org has not, values of another type, gaps. */
export function thingFaults(thing: unknown, path = ''): string[] {
  if (!isThing(thing)) return [`${path}: is no thing`];
  const types = [thing['@type']].flat().map(String);
  const lines = types.flatMap(lineOf);
  const at = `${path}${types.join('+')}`;
  if (lines.length === 0) return [`${at}: is no type of schema.org`];
  const own = Object.entries(thing).filter(([name]) => !name.startsWith('@'));
  const gaps =
    own.length === 0 && thing['@id'] !== undefined ? [] : types.flatMap((type) => needed[type] ?? []);
  return [
    ...gaps.filter((name) => thing[name] === undefined).map((name) => `${at}: has no ${name}`),
    ...own.flatMap(([name, value]) => {
      // An annotation of the input of a search, not a property: https://schema.org/docs/actions.html
      if (name === 'query-input') return [];
      const range = rangeOf(lines, name);
      if (!range) return [`${at}.${name}: is no property of ${types.join(', ')}`];
      return [value].flat().flatMap((one) => valueFaults(one, range, `${at}.${name}`));
    }),
  ];
}

function valueFaults(value: unknown, range: readonly string[], at: string): string[] {
  if (isThing(value)) {
    const lines = [value['@type']].flat().map(String).flatMap(lineOf);
    const fits = range.some((type) => lines.includes(type));
    return [...(fits ? [] : [`${at}: takes ${range.join(', ')}`]), ...thingFaults(value, `${at} > `)];
  }
  if (typeof value === 'string' && value.trim() === '') return [`${at}: is empty`];
  // Values of closed lists, and things that are told elsewhere, are written as their addresses.
  const isAddress = typeof value === 'string' && /^https?:\/\//.test(value);
  if (isAddress || range.some((type) => plain.test(type))) return [];
  return [`${at}: takes ${range.join(', ')}, not ${JSON.stringify(value)}`];
}
