import { cities } from './cities.ts';
import { entries, languagesOf } from './library.ts';
import { organisationsByName, pageOf } from './organisations.ts';

/** What a preview must know of the library: which names lead to a page. */
export interface KnownNames {
  /** Every original, as `<kind>/<id>`, and every translation, as `<kind>/<lang>/<id>`. */
  entries: string[];
  /** Ids of the cities that have a page. */
  cities: string[];
  /** Where the page of an organisation is, as `<folder>/<id>`, by what its names have in common. */
  organisations: Record<string, string>;
  /** Organisations that one entry names and no other: the page they would have, and that entry. */
  once: Record<string, [page: string, entry: string]>;
}

export function knownNames(): KnownNames {
  const known: KnownNames = {
    entries: entries.flatMap((entry) => [
      `${entry.kind}/${entry.id}`,
      ...languagesOf(entry)
        .filter((lang) => lang !== entry.data.lang)
        .map((lang) => `${entry.kind}/${lang}/${entry.id}`),
    ]),
    cities: cities.map(({ id }) => id),
    organisations: {},
    once: {},
  };
  for (const [name, organisation] of organisationsByName) {
    const { profile, practices, events, advice } = organisation;
    const named = [...practices, ...events, ...advice];
    const page = pageOf(organisation).join('/');
    const [only] = named;
    if (profile || named.length > 1) known.organisations[name] = page;
    else if (only) known.once[name] = [page, `${only.kind}/${only.id}`];
  }
  return known;
}
