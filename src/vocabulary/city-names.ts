import data from './city-names.json' with { type: 'json' };

const names = data as Readonly<Record<string, readonly string[]>>;

/** Other usual names of a city of the table: in the languages of the site, its own, and former ones still in use. */
export const otherNamesOf = (name: string, country: string): readonly string[] =>
  names[`${name},${country}`] ?? [];
