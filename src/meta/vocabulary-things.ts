import { pageAddress } from '../lib/addresses.ts';
import { textsIn } from '../i18n/texts.ts';
import type { Term } from '../vocabulary/glossary.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Topic } from '../vocabulary/topics.ts';
import type { Thing } from './json-ld.ts';

/** A topic as a term of the site's vocabulary. */
export const topicThing = ({ id, label, scope, searchWords }: Topic, lang: Lang): Thing => ({
  '@type': 'DefinedTerm',
  name: label[lang],
  description: scope[lang],
  termCode: id,
  alternateName: searchWords[lang],
  url: pageAddress(lang, 'topics', id),
  inDefinedTermSet: {
    '@type': 'DefinedTermSet',
    name: textsIn(lang)('topics.title'),
    url: pageAddress(lang, 'topics'),
  },
});

/** The glossary: its terms by name and address. Their meanings stand on the page, once. */
export const glossaryThing = (terms: readonly Term[], lang: Lang): Thing => ({
  '@type': 'DefinedTermSet',
  name: textsIn(lang)('glossary.title'),
  url: pageAddress(lang, 'glossary'),
  hasDefinedTerm: terms.map(({ id, label }) => ({
    '@type': 'DefinedTerm',
    name: label[lang],
    url: `${pageAddress(lang, 'glossary')}#${id}`,
  })),
});
