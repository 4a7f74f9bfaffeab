import type { Settings } from '../site/settings.ts';
import type { Cluster } from '../vocabulary/clusters.ts';

/** Numbers of the sixteen colours of a picture: what they mean is the same in all, how they look says its theme. */
export const colour = {
  seaToLand: [0, 1, 2, 3],
  /** What is added to a number of the land where the country is the one that matters. */
  country: 3,
  themeToPaper: [7, 8, 9, 10, 0],
  paperToTheme: [0, 10, 9, 8, 7],
  /** No colour at all: the map shows through. */
  none: 255,
} as const;

type Colours = Settings['colours']['light'];

const themes = {
  'good-urban-governance': 'governance',
  'integrated-urban-development': 'development',
  'municipal-services': 'services',
  'local-economic-development': 'economy',
} as const satisfies Record<Cluster, keyof Colours>;

type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

const between = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * share)) as unknown as Rgb;

/** The colours of a picture by their numbers, three bytes each, from those of the settings. Without a theme: ink. */
export function paletteOf(colours: Colours, cluster: Cluster | undefined): Uint8Array {
  const [paper, land] = [rgb(colours.paper), rgb(colours.land)];
  const theme = rgb(cluster ? colours[themes[cluster]] : colours.ink);
  // As the maps on the pages have it.
  const country = between(land, theme, 0.38);
  const shades = (from: Rgb, to: Rgb, ...shares: number[]) => shares.map((share) => between(from, to, share));
  return Uint8Array.from(
    [
      ...shades(paper, land, 0, 1 / 3, 2 / 3, 1),
      ...shades(paper, country, 1 / 3, 2 / 3, 1),
      ...shades(theme, paper, 0, 1 / 4, 1 / 2, 3 / 4),
    ].flat(),
  );
}
