import { say } from '../i18n/fault-texts.ts';
import type { Saying } from '../i18n/fault-texts.ts';
import { clusters } from '../vocabulary/clusters.ts';

const entryName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;
/** Names that Windows keeps for devices, and those of pages that the site makes itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index|404|images)\.mdx$/;
const longest = 80;

/** What is wrong with the name of an entry's file; undefined when nothing is. */
export function nameFault(name: string): Saying | undefined {
  if (reserved.test(name)) return say('name.reserved', { name });
  if (name.length > longest + 4) return say('name.long', { count: name.length - 4, most: longest });
  return entryName.test(name) ? undefined : misplaced(name);
}

/** A file that is no entry, with what to do about it. */
export function misplaced(name: string): Saying {
  const plain = name
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const renamed = /\.(mdx?|markdown|txt)$/i.test(name) && plain !== '';
  return renamed ? say('file.misplaced.renamed', { name, plain }) : say('file.misplaced', { name });
}

/** Explainers exist for the clusters of the vocabulary only. */
export function clusterFault(name: string): Saying | undefined {
  const known = Object.keys(clusters);
  if (known.includes(name.slice(0, -'.mdx'.length))) return undefined;
  return say('name.cluster', { known: known.join(', ') });
}
