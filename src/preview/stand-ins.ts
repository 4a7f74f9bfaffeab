/**
 * What the preview has other than the built page: modules that a browser cannot have, because they read the whole
 * library or the disk, by their paths below the root, each with what takes its place. What is not listed here is the
 * very module of the page. These parts of the page depend on the rest of the library, and the preview only says that
 * they will be there: the chain, related cases, and the cases, exchanges and events of a profile or a kit. Of pictures
 * it shows name and description.
 */
export const standIns = {
  'src/layouts/Base.astro': 'src/preview/stand-in/PageBody.astro',
  'src/components/Chain.astro': 'src/preview/stand-in/LeftOut.astro',
  'src/components/RelatedCases.astro': 'src/preview/stand-in/LeftOut.astro',
  'src/components/AddToDossier.astro': 'src/preview/stand-in/Nothing.astro',
  'src/components/EventFile.astro': 'src/preview/stand-in/Nothing.astro',
  'src/components/EditLinks.astro': 'src/preview/stand-in/Nothing.astro',
  'src/components/CitePage.astro': 'src/preview/stand-in/Nothing.astro',
  'src/components/PageHistory.astro': 'src/preview/stand-in/Nothing.astro',
  'src/lib/library.ts': 'src/preview/stand-in/library.ts',
  'src/lib/cities.ts': 'src/preview/stand-in/cities.ts',
  'src/lib/organisations.ts': 'src/preview/stand-in/organisations.ts',
  'src/lib/chain.ts': 'src/preview/stand-in/chain.ts',
  'src/lib/related.ts': 'src/preview/stand-in/related.ts',
  'src/lib/pictures.ts': 'src/preview/stand-in/pictures.ts',
} as const;
