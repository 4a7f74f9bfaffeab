import { textsIn } from '../i18n/texts.ts';
import type { Lang } from '../vocabulary/languages.ts';
import type { Citable } from './citable.ts';
import { monthName } from './dates.ts';

/** A reference in three parts, because its title is set apart from the rest. */
export interface Reference {
  before: string;
  title: string;
  after: string;
}

/**
 * A reference after the manual of the American Psychological Association, 7th edition, for a page by a group of authors
 * (https://apastyle.apa.org/style-grammar-guidelines/references/examples/webpage-website-references), with the words of
 * a language: author, date, title and version, address. Without an author the title comes first.
 */
export function apaOf(
  {
    authors,
    title,
    reviewed,
    version,
    url,
  }: Pick<Citable, 'authors' | 'title' | 'reviewed' | 'version' | 'url'>,
  lang: Lang,
): Reference {
  const t = textsIn(lang);
  const [year = '', , day = ''] = reviewed.split('-');
  const date = `(${t('cite.apaDate', { year, month: monthName(reviewed, lang), day: Number(day) })}).`;
  const edition = `(${t('cite.version', { version })}).`;
  const by = `${authors.slice(0, -1).join(', ')}${authors.length > 1 ? ', & ' : ''}${authors.at(-1) ?? ''}`;
  return by === ''
    ? { before: '', title, after: ` ${edition} ${date} ${url}` }
    : { before: `${by.replace(/\.$/, '')}. ${date} `, title, after: ` ${edition} ${url}` };
}
