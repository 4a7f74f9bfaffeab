import { textsIn } from '../i18n/texts.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { DataFile } from './data-file.ts';
import { dataUrl, licence, pageUrl } from './publication.ts';
import type { Edition, Publisher } from './publication.ts';

/** Words in each language of the site. */
export type Words = Partial<Record<Lang, string>>;

/** What a catalogue lists: something that can be had in one or several forms. */
export interface Dataset {
  id: string;
  title: Words;
  files: readonly DataFile[];
}

/** Corners of what the data is about, in degrees. */
export type Extent = { west: number; south: number; east: number; north: number } | undefined;

// All of it stands in the file, so that nobody has to load a context.
const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const authority = (list: string, code: string) => ({
  '@id': `http://publications.europa.eu/resource/authority/${list}/${code}`,
});
/** The languages as the Publications Office of the European Union names them. */
const languageCodes: Readonly<Record<Lang, string>> = { en: 'ENG', de: 'DEU', es: 'SPA', fr: 'FRA' };
const fileTypes: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  geojson: 'GEOJSON',
  jsonld: 'JSON_LD',
  xml: 'XML',
};

const inWords = (words: Words) =>
  Object.entries(words).map(([lang, text]) => ({ '@value': text, '@language': lang }));

/** The catalogue of the data after DCAT-AP 3, as JSON-LD. */
export function catalogOf(
  datasets: readonly Dataset[],
  { version, modified }: Edition,
  extent: Extent,
  publisher: Publisher,
) {
  const { languages, root, name, contact } = publisher;
  const words = (key: 'data.set' | 'data.about') =>
    inWords(Object.fromEntries(languages.map((lang) => [lang, textsIn(lang)(key, { name })])));
  const page = { '@id': pageUrl(publisher, languages[0], 'data') };
  const agent = { '@id': root, '@type': 'foaf:Agent', 'foaf:name': name, 'foaf:homepage': { '@id': root } };
  const changed = modified ? { 'dct:modified': { '@value': modified, '@type': 'xsd:date' } } : {};
  const about = {
    'dct:description': words('data.about'),
    'dct:publisher': { '@id': root },
    'dct:language': languages.map((lang) => authority('language', languageCodes[lang])),
    'dct:license': { '@id': licence.authority },
    'dct:spatial': extent
      ? { '@type': 'dct:Location', 'dcat:bbox': { '@value': wktOf(extent), '@type': 'geo:wktLiteral' } }
      : [],
    ...changed,
  };
  const url = dataUrl(publisher, 'catalog.jsonld');
  return {
    '@context': context,
    '@id': url,
    '@type': 'dcat:Catalog',
    'dct:title': words('data.set'),
    ...about,
    'dct:publisher': agent,
    'foaf:homepage': page,
    'dcat:themeTaxonomy': { '@id': 'http://publications.europa.eu/resource/authority/data-theme' },
    'dcat:dataset': datasets.map(({ id, title, files }) => ({
      '@id': `${url}#${id}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': `${url}#${id}`,
      'dct:title': inWords(title),
      ...about,
      'dcat:version': version,
      'dct:accessRights': authority('access-right', 'PUBLIC'),
      'dct:accrualPeriodicity': authority('frequency', 'IRREG'),
      'dcat:theme': [authority('data-theme', 'REGI'), authority('data-theme', 'GOVE')],
      'dcat:landingPage': page,
      'dcat:contactPoint': {
        '@type': 'vcard:Organization',
        'vcard:fn': name,
        ...(contact
          ? { 'vcard:hasEmail': { '@id': `mailto:${contact}` } }
          : { 'vcard:hasURL': { '@id': pageUrl(publisher, languages[0], 'about') } }),
      },
      'dcat:distribution': files.map((file) => distributionOf(file, changed, publisher)),
    })),
  };
}

function distributionOf(file: DataFile, changed: object, publisher: Publisher) {
  const url = dataUrl(publisher, file.path);
  const code = fileTypes[/\.(\w+)$/.exec(file.path)?.[1] ?? ''];
  return {
    '@id': url,
    '@type': 'dcat:Distribution',
    'dct:title': file.path,
    'dcat:accessURL': { '@id': url },
    'dcat:downloadURL': { '@id': url },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${file.mediaType}` },
    ...(code ? { 'dct:format': authority('file-type', code) } : {}),
    'dcat:byteSize': { '@value': String(file.bytes), '@type': 'xsd:nonNegativeInteger' },
    'dct:license': { '@id': licence.authority },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@value': file.sha256, '@type': 'xsd:hexBinary' },
    },
    ...changed,
  };
}

/** A box as well-known text, longitude first. */
const wktOf = ({ west, south, east, north }: NonNullable<Extent>): string =>
  `POLYGON((${[
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
    .map((corner) => corner.join(' '))
    .join(',')}))`;
