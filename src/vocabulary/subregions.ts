import type { Lang } from './languages.ts';

/** UN M49 codes of the sub-regions that countries.json names. CLDR has their names under these codes. */
const codes: Readonly<Record<string, string>> = {
  'Northern Africa': '015',
  'Eastern Africa': '014',
  'Middle Africa': '017',
  'Southern Africa': '018',
  'Western Africa': '011',
  Caribbean: '029',
  'Central America': '013',
  'South America': '005',
  'Northern America': '021',
  'Central Asia': '143',
  'Eastern Asia': '030',
  'South-eastern Asia': '035',
  'Southern Asia': '034',
  'Western Asia': '145',
  'Eastern Europe': '151',
  'Northern Europe': '154',
  'Southern Europe': '039',
  'Western Europe': '155',
  'Australia and New Zealand': '053',
  Melanesia: '054',
  Micronesia: '057',
  Polynesia: '061',
};

/** The sub-regions' names in a language, by their keys. */
export function subregionNames(lang: Lang): Record<string, string> {
  const names = new Intl.DisplayNames([lang], { type: 'region' });
  return Object.fromEntries(Object.entries(codes).map(([key, code]) => [key, names.of(code) ?? key]));
}
