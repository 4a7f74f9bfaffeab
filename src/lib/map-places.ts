import { citiesOf } from '../vocabulary/cities.ts';
import { countries } from '../vocabulary/countries.ts';
import { regions } from '../vocabulary/regions.ts';
import type { Region } from '../vocabulary/regions.ts';
import { cityNamed } from './cities.ts';
import type { AnyEntry } from './library.ts';
import { mapSize, pointAt } from './map.ts';

/** Where an entry lies on the map, as `x,y` in the units of its viewBox; undefined when it belongs to no place. */
export function pointOf({ kind, data }: AnyEntry): string | undefined {
  if (kind === 'methods') return undefined;
  const at =
    kind === 'expertise' ? data.city && cityNamed(data.city, data.country)?.at : data.city && data.city.at;
  if (!at) return undefined;
  const { x, y } = pointAt(at);
  return `${x},${y}`;
}

/** Cities from this number of inhabitants on tell how far a region reaches; islands far off do not. */
const large = 300_000;
const margin = 22;

/** The part of the map that shows a region, as a viewBox in the proportions of the whole. */
function viewBoxOf(region: Region): string {
  const points = Object.entries(countries)
    .filter(([, country]) => country.region === region)
    .flatMap(([code]) => citiesOf(code))
    .filter(({ population }) => population >= large)
    .map(({ at }) => pointAt(at));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [west, east] = [Math.min(...xs) - margin, Math.max(...xs) + margin];
  const [north, south] = [Math.min(...ys) - margin, Math.max(...ys) + margin];
  const width = Math.max(east - west, ((south - north) * mapSize.width) / mapSize.height);
  const height = (width * mapSize.height) / mapSize.width;
  return [(west + east - width) / 2, (north + south - height) / 2, width, height].map(Math.round).join(' ');
}

/** What the map of the hits can show: the world, and each region. */
export const mapViews: readonly { region: Region | undefined; viewBox: string }[] = [
  { region: undefined, viewBox: `0 0 ${mapSize.width} ${mapSize.height}` },
  ...(Object.keys(regions) as Region[]).map((region) => ({ region, viewBox: viewBoxOf(region) })),
];
