import { site } from '../../site.config.ts';
import { fileAddress, pageAddress } from '../lib/addresses.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Thing } from './json-ld.ts';

const publisherId = () => `${fileAddress('')}#publisher`;
const siteId = () => `${fileAddress('')}#site`;

/** Who publishes the site, in short: search engines read each page for itself, so the name stands on each. */
export const publisher = (): Thing => ({
  '@type': 'Organization',
  '@id': publisherId(),
  name: site.name,
  url: fileAddress(''),
});

/** The site that a page belongs to, in short. */
export const partOfSite = (): Thing => ({
  '@type': 'WebSite',
  '@id': siteId(),
  name: site.name,
  url: fileAddress(''),
});

/** Who publishes the site, as far as its settings tell. */
export const wholePublisher = (lang: Lang): Thing => ({
  ...publisher(),
  description: site.statement[lang],
  logo: fileAddress('icons/plain-512.png'),
  email: site.contact || undefined,
  sameAs: site.repository || undefined,
});

/** The site with its search. */
export const wholeSite = (lang: Lang): Thing => ({
  ...partOfSite(),
  alternateName: site.shortName,
  inLanguage: site.languages,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  publisher: { '@type': 'Organization', '@id': publisherId() },
  potentialAction: {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${pageAddress(lang, 'search')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  },
});
