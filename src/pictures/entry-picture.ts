import { cityNamed } from '../lib/cities.ts';
import type { AnyEntry } from '../lib/library.ts';
import { clusterPicture, sitePicture } from './picture.ts';
import type { Picture } from './picture.ts';

/** The picture of an entry. Those that belong to no place share that of their theme, or of the site. */
export function pictureOf(entry: AnyEntry): Picture {
  if (entry.kind === 'methods') return sitePicture;
  const place = placeOf(entry);
  if (!place) return clusterPicture(entry.data.cluster);
  return {
    path: `pictures/${entry.kind}/${entry.id}.png`,
    cluster: entry.data.cluster,
    place,
    evidence: entry.kind === 'practices' ? entry.data.evidence.level : undefined,
  };
}

function placeOf(entry: Exclude<AnyEntry, { kind: 'methods' }>): Picture['place'] {
  if (entry.kind !== 'expertise') return entry.data.city;
  const { city, country } = entry.data;
  const at = city === undefined ? undefined : cityNamed(city, country)?.at;
  return at && { at, country };
}
