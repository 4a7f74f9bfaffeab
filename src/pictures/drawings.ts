import { drawing as sign } from '../install/drawing.ts';
import { countryPath, landPath, mapSize } from '../lib/map.ts';
import { pictograms } from '../lib/pictograms.ts';
import type { Cluster } from '../vocabulary/clusters.ts';
import { countries } from '../vocabulary/countries.ts';
import { pictureSize } from './picture.ts';

/** The drawings that pictures are put together from: white is what is drawn, black the ground. */

/** The band at the start of a picture, which bears the signs. In pixels. */
export const bandWidth = 300;
/** Side of the square with the mark of a place. In pixels. */
export const dotSize = 84;
/** How large the map around a place is drawn: 900 pixels then show about as much as the map on an entry's page. */
export const pixelsPerUnit = 4;

const svg = (width: number, height: number, viewBox: string, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${content}</svg>`;

const codes = Object.values(countries)
  .map(({ numeric }) => numeric)
  .filter((numeric) => numeric !== '' && countryPath(numeric) !== '')
  .sort();
const borders = codes.map(countryPath).join('');
const world = `0 0 ${mapSize.width} ${mapSize.height}`;

/** The number of a country in `countryMap`, from 1; 0 where the atlas has none. */
export const numberOf = (code: string): number => codes.indexOf(countries[code]?.numeric ?? '') + 1;

/** The land with fine borders. */
export const landMap = svg(
  mapSize.width * pixelsPerUnit,
  mapSize.height * pixelsPerUnit,
  world,
  `<path d="${landPath}" fill="#fff"/><path d="${borders}" fill="none" stroke="#000" stroke-width="0.45"/>`,
);

/** Every country in a shade of red that is its number. */
export const countryMap = svg(
  mapSize.width * pixelsPerUnit,
  mapSize.height * pixelsPerUnit,
  world,
  codes
    .map(
      (numeric, index) =>
        `<path d="${countryPath(numeric)}" fill="rgb(${index + 1},0,0)" shape-rendering="crispEdges"/>`,
    )
    .join(''),
);

/** The whole world beside the band. */
export const worldMap = (() => {
  const width = pictureSize.width - bandWidth;
  const shown = mapSize.width * 1.06;
  const height = (shown * pictureSize.height) / width;
  const left = (mapSize.width - shown) / 2;
  const top = (mapSize.height - height) / 2;
  return svg(
    width,
    pictureSize.height,
    [left, top, shown, height].join(' '),
    `<path d="${landPath}" fill="#fff"/>`,
  );
})();

/** Marks a place: a dot in a ring. What is transparent leaves the map as it is. */
export const dot = svg(
  dotSize,
  dotSize,
  '-42 -42 84 84',
  '<circle r="32" fill="none" stroke="#000" stroke-width="11"/><circle r="32" fill="none" stroke="#fff" stroke-width="4"/>' +
    '<circle r="17" fill="#000"/><circle r="12.5" fill="#fff"/>',
);

/** Steps of the evidence as the pages draw them: filled up to the level. */
const steps = (level: number) =>
  [0, 1, 2, 3, 4]
    .map(
      (step) =>
        `<rect x="${62 + step * 37}" y="330" width="28" height="20" fill="${step < level ? '#fff' : 'none'}" stroke="#fff" stroke-width="3"/>`,
    )
    .join('');

/** The band: the sign of the theme, and the level of evidence where there is one. */
export const band = (cluster: Cluster | undefined, level: number | undefined): string =>
  svg(
    bandWidth,
    pictureSize.height,
    `0 0 ${bandWidth} ${pictureSize.height}`,
    (cluster
      ? `<path d="${pictograms[cluster]}" transform="translate(60 74) scale(7.5)" fill="none" stroke="#fff" stroke-width="1.5" stroke-linecap="round"/>`
      : '') +
      (level === undefined ? '' : steps(level)) +
      (cluster ? '<path d="M60 452h180" stroke="#fff" stroke-width="3"/>' : ''),
  );

/** The sign of the site without its ground, which is its first element; it has colours of its own. */
export const siteSign = (size: number): string =>
  sign.replace(/<rect[^>]*\/>/, '').replace('<svg ', `<svg width="${size}" height="${size}" `);
/** Where the sign stands in the band, in pixels: at its foot, or, where there is no theme, in the place of the theme's. */
export const signAt = (cluster: Cluster | undefined): { x: number; y: number; size: number } =>
  cluster ? { x: 54, y: 478, size: 96 } : { x: 46, y: 64, size: 208 };
