/** A value of a thing. What is undefined is left out. */
export type Value = string | number | Thing | readonly (string | Thing)[] | undefined;

/** A thing in the words of schema.org. */
export interface Thing {
  readonly '@type': string | readonly string[];
  readonly '@id'?: string | undefined;
  readonly [property: string]: Value;
}

/** Names a thing that is told elsewhere on the page, or on another one. */
export const referTo = (type: string, id: string): Thing => ({ '@type': type, '@id': id });

/**
 * Things as JSON-LD, for a `<script type="application/ld+json">`: a data block, which browsers never execute. Nothing in it
 * can end the element, because no `<` stands in it.
 */
export const writtenAsJsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
