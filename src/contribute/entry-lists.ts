import { libraryEntries } from './library-data.ts';

/** Fills the lists from which other entries of the library are chosen. */
export async function offerEntries(root: Element, lang: string): Promise<void> {
  const entries = (await libraryEntries(lang)) ?? [];
  for (const list of root.querySelectorAll('datalist'))
    list.replaceChildren(
      ...entries
        .filter(({ kind }) => list.id === `c-list-${kind}`)
        .map(({ id, title }) => Object.assign(document.createElement('option'), { value: id, label: title })),
    );
}
