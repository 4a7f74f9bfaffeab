/** Types of files that shrink when compressed, with their endings. */
export const textTypes = {
  'text/html': ['html'],
  'text/css': ['css'],
  'text/javascript': ['js', 'mjs'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'text/calendar': ['ics'],
  'text/markdown': ['md'],
  'application/json': ['json'],
  'application/geo+json': ['geojson'],
  'application/ld+json': ['jsonld'],
  'application/manifest+json': ['webmanifest'],
  'application/xml': ['xml'],
  'application/x-bibtex': ['bib'],
  'application/x-research-info-systems': ['ris'],
  'image/svg+xml': ['svg'],
} as const;

/** Types of files that are compressed already. Those of Pagefind and the packs are opened by our scripts, not by browsers. */
export const binaryTypes = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/x-icon': ['ico'],
  'application/pdf': ['pdf'],
  'application/zip': ['zip'],
  'application/openzim': ['zim'],
  'application/octet-stream': [
    // Originals, which only our scripts read.
    'mdx',
    'pack',
    'pagefind',
    'pf_filter',
    'pf_fragment',
    'pf_index',
    'pf_meta',
    'pf_sort',
  ],
} as const;

const typeOfEnding = new Map(
  [...Object.entries(textTypes), ...Object.entries(binaryTypes)].flatMap(([type, endings]) =>
    endings.map((ending) => [ending as string, type] as const),
  ),
);

/** The ending of a file's name without its dot, such as `html`. */
export const endingOf = (path: string): string => /\.([a-z0-9_]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** Media type of a file of the site; undefined where the table above has none for its ending. */
export const typeOf = (path: string): string | undefined => typeOfEnding.get(endingOf(path));

/** The header of a file that our scripts put into a cache: text is UTF-8. */
export function contentTypeOf(path: string): string {
  const type = typeOf(path) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
