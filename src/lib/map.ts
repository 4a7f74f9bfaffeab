import { geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import land110 from 'world-atlas/land-110m.json' with { type: 'json' };

/** The one projection of every map of the site, so that all share one drawing of the land. */
export const mapSize = { width: 960, height: 440 } as const;

const shapes = (topology: unknown, layer: string) =>
  feature(topology as Topology<Record<string, GeometryCollection>>, layer) as unknown as FeatureCollection;

const landShape = shapes(land110, 'land');
// Antarctica has no cities; without it the rest of the world is drawn larger.
const drawn: FeatureCollection = {
  ...landShape,
  features: landShape.features.map(withoutAntarctica),
};

const projection = geoEqualEarth()
  .rotate([-11, 0])
  .fitExtent(
    [
      [4, 4],
      [mapSize.width - 4, mapSize.height - 4],
    ],
    drawn,
  );
const path = geoPath(projection).digits(1);

function withoutAntarctica(shape: Feature): Feature {
  if (shape.geometry.type !== 'MultiPolygon') return shape;
  const polygons = shape.geometry.coordinates.filter(([ring]) => ring?.some(([, lat]) => (lat ?? 0) > -60));
  return { ...shape, geometry: { ...shape.geometry, coordinates: polygons } };
}

/** The land of the world as one SVG path (Natural Earth 1:110m, public domain, by npm world-atlas). */
export const landPath: string = path(drawn) ?? '';

/** Where a place lies on the map, in the units of its viewBox. `at` is latitude and longitude in degrees. */
export function pointAt([lat, lon]: [number, number]): { x: number; y: number } {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

const countryShapes = new Map<string, Geometry>();
for (const shape of shapes(atlas, 'countries').features)
  countryShapes.set(String(shape.id).padStart(3, '0'), shape.geometry);

/** The outline of a country by its ISO 3166-1 numeric code; empty where the atlas has none. */
export function countryPath(numeric: string): string {
  const shape = countryShapes.get(numeric);
  const known = outlines.get(numeric) ?? (shape ? (path(shape) ?? '') : '');
  outlines.set(numeric, known);
  return known;
}
const outlines = new Map<string, string>();

/**
 * The part of the map around a place, as a viewBox: wide enough to be recognised, and closer in where the country
 * (by its ISO 3166-1 numeric code) is small.
 */
export function viewBoxAround(at: [number, number], numeric: string): string {
  const { x, y } = pointAt(at);
  const shape = countryShapes.get(numeric);
  const [[west, north], [east, south]] = shape
    ? path.bounds(shape)
    : [
        [0, 0],
        [0, 0],
      ];
  const width = Math.min(Math.max(4 * Math.max(east - west, south - north), 110), 240);
  const height = width * 0.69;
  const left = Math.min(Math.max(x - width / 2, 0), mapSize.width - width);
  const top = Math.min(Math.max(y - height / 2, 0), mapSize.height - height);
  return [left, top, width, height].map((value) => Math.round(value * 10) / 10).join(' ');
}
