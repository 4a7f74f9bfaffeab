import { clusters } from '../vocabulary/clusters.ts';

const entryName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;
/** Names that Windows keeps for devices, and those of pages that the site makes itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index|404|images)\.mdx$/;
const longest = 80;

/** What is wrong with the name of an entry's file; undefined when nothing is. */
export function nameFault(name: string): string | undefined {
  if (reserved.test(name))
    return `The name "${name}" is reserved. Name the file like the case: the city, then the thing.`;
  if (name.length > longest + 4)
    return `The name has ${name.length - 4} characters; at most ${longest} are allowed. Shorten it.`;
  return entryName.test(name) ? undefined : misplaced(name);
}

/** A file that is no entry, with what to do about it. */
export function misplaced(name: string): string {
  const plain = name
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const proposal = /\.(mdx?|markdown|txt)$/i.test(name) && plain ? ` Rename it: ${plain}.mdx` : '';
  return `The file "${name}" does not belong here. Entries end in .mdx and are named in small letters a to z, digits and hyphens; translations stand in a folder en, de, es or fr, pictures in a folder images.${proposal}`;
}

/** Explainers exist for the clusters of the vocabulary only. */
export function clusterFault(name: string): string | undefined {
  const known = Object.keys(clusters);
  if (known.includes(name.slice(0, -'.mdx'.length))) return undefined;
  return `There is no cluster of this name. Choose: ${known.join(', ')}. A case belongs into the folder practices.`;
}
