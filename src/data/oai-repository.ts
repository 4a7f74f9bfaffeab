import { escaped } from '../lib/escaped.ts';
import { countryName } from '../vocabulary/countries.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { topicOf } from '../vocabulary/topics.ts';
import { keyOf } from './entry-file.ts';
import type { AnyEntryFile, EntryText } from './entry-schema.ts';
import { dataUrl, licence, pageUrl } from './publication.ts';
import type { Publisher } from './publication.ts';

const oai = 'http://www.openarchives.org/OAI/2.0/';
const instance = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * The library as an OAI-PMH static repository, with Dublin Core records: one file that a gateway answers harvesters from
 * (Specification for an OAI Static Repository, 2004). Its base address is its own; a gateway that mediates it wants its
 * own address in front.
 */
export function oaiRepository(entries: readonly AnyEntryFile[], publisher: Publisher): string[] {
  const days = entries.map(({ facts }) => facts.reviewed).sort();
  const { host } = new URL(publisher.root);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>
<Repository xmlns="${oai}static-repository" xmlns:oai="${oai}" xmlns:xsi="${instance}" xsi:schemaLocation="${oai}static-repository ${oai}static-repository.xsd">
<Identify>
${element('oai:repositoryName', publisher.name)}
${element('oai:baseURL', dataUrl(publisher, 'oai-pmh.xml'))}
<oai:protocolVersion>2.0</oai:protocolVersion>
${element('oai:adminEmail', publisher.contact || `postmaster@${host.replace(/:\d+$/, '')}`)}
${element('oai:earliestDatestamp', days[0] ?? '1970-01-01')}
<oai:deletedRecord>no</oai:deletedRecord>
<oai:granularity>YYYY-MM-DD</oai:granularity>
</Identify>
<ListMetadataFormats>
<oai:metadataFormat>
<oai:metadataPrefix>oai_dc</oai:metadataPrefix>
<oai:schema>${oai}oai_dc.xsd</oai:schema>
<oai:metadataNamespace>${oai}oai_dc/</oai:metadataNamespace>
</oai:metadataFormat>
</ListMetadataFormats>
<ListRecords metadataPrefix="oai_dc">
`,
    ...entries.map((entry) => recordOf(entry, host, publisher)),
    '</ListRecords>\n</Repository>\n',
  ];
}

const element = (name: string, text: string, lang?: string): string =>
  `<${name}${lang ? ` xml:lang="${lang}"` : ''}>${escaped(text)}</${name}>`;

function recordOf(entry: AnyEntryFile, host: string, publisher: Publisher): string {
  const { facts, original } = entry;
  const texts = Object.entries(entry.texts) as [Lang, EntryText][];
  const topics = 'topics' in facts ? facts.topics.map(topicOf) : [];
  const fields = [
    ...texts.map(([lang, { title }]) => element('dc:title', title, lang)),
    element('dc:creator', publisher.name),
    ...topics.map(({ label }) => element('dc:subject', label[original], original)),
    ...texts.map(([lang, { summary }]) => element('dc:description', summary, lang)),
    element('dc:publisher', publisher.name),
    element('dc:date', facts.reviewed),
    element('dc:type', 'Text'),
    element('dc:format', 'text/html'),
    element(
      'dc:identifier',
      entry.pages[original] ?? pageUrl(publisher, publisher.languages[0], entry.kind, entry.id),
    ),
    ...facts.sources.map(({ url }) => element('dc:source', url)),
    ...texts.map(([lang]) => element('dc:language', lang)),
    ...entry.links.map((link) =>
      element('dc:relation', pageUrl(publisher, publisher.languages[0], ...link.split('/'))),
    ),
    ...placesOf(entry).map((place) => element('dc:coverage', place, 'en')),
    element('dc:rights', licence.url),
  ];
  return `<oai:record>
<oai:header>
${element('oai:identifier', `oai:${host}:${keyOf(entry)}`)}
${element('oai:datestamp', facts.reviewed)}
</oai:header>
<oai:metadata>
<oai_dc:dc xmlns:oai_dc="${oai}oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="${oai}oai_dc/ ${oai}oai_dc.xsd">
${fields.join('\n')}
</oai_dc:dc>
</oai:metadata>
</oai:record>
`;
}

/** City and country in words. */
function placesOf({ facts }: AnyEntryFile): string[] {
  if (!('city' in facts) || !facts.city) return [];
  return typeof facts.city === 'string'
    ? [facts.city]
    : [`${facts.city.name}, ${countryName(facts.city.country, 'en')}`];
}
