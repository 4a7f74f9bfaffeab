import { entries } from '../lib/library.ts';
import { pictureOf } from '../pictures/entry-picture.ts';
import { clusterPicture, sitePicture } from '../pictures/picture.ts';
import { clusters } from '../vocabulary/clusters.ts';
import type { Cluster } from '../vocabulary/clusters.ts';

/**
 * Every picture that pages name, for the integration that draws them; it takes this file, so that it is no part of the site.
 * Entries without a place share the picture of their theme, which stands here once.
 */
export const GET = () => {
  const all = [
    sitePicture,
    ...(Object.keys(clusters) as Cluster[]).map(clusterPicture),
    ...entries.map(pictureOf),
  ];
  return Response.json([...new Map(all.map((picture) => [picture.path, picture])).values()]);
};
