import type { Cluster } from '../vocabulary/clusters.ts';

/**
 * The picture that other sites show with a link to a page. It holds no word, so that it is the same in every language and
 * on every machine: text in an SVG is drawn with whatever fonts a machine has.
 */
export interface Picture {
  /** Path below the root. */
  path: string;
  /** The theme whose colour and pictogram it has; the picture of the whole site has none. */
  cluster?: Cluster | undefined;
  /** The place around which the map is drawn; without one it is the world. */
  place?: { at: readonly [number, number]; country: string } | undefined;
  /** Level of evidence from 1 to 5, where an entry has one. */
  evidence?: number | undefined;
}

/** What other sites ask for: wide enough for the largest previews (1.91 to 1). In pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

export const sitePicture: Picture = { path: 'pictures/site.png' };
export const clusterPicture = (cluster: Cluster): Picture => ({
  path: `pictures/clusters/${cluster}.png`,
  cluster,
});
