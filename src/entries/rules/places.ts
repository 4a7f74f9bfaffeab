import { kilometresBetween, plainNameOf } from '../../vocabulary/city-table.ts';
import { plainName } from '../../vocabulary/plain-name.ts';
import { say } from '../../i18n/fault-texts.ts';
import { isGroup, textIn, textsIn } from './rule.ts';
import type { Rule } from './rule.ts';

/** Kilometres by which the place given may differ from the city table's. */
const tolerance = 60;

/** The coordinates lie near the city that they are said to be of, where the city table knows it. */
export const placeFitsCity: Rule = ({ city }, { cities }) => {
  if (!isGroup(city)) return [];
  const name = textIn(city, 'name');
  const country = textIn(city, 'country');
  const at = city['at'];
  if (name === undefined || country === undefined || !Array.isArray(at)) return [];
  const [lat, lon] = at as unknown[];
  if (typeof lat !== 'number' || typeof lon !== 'number') return [];
  const names = new Set([name, ...textsIn(city, 'alsoCalled')].map(plainName));
  const rows = cities
    .citiesOf(country)
    .filter((row) => names.has(plainNameOf(row)))
    .map((row) => ({ row, km: kilometresBetween(row.at, [lat, lon]) }))
    .sort((a, b) => a.km - b.km);
  const [nearest] = rows;
  if (!nearest || nearest.km <= tolerance) return [];
  const swapped = Math.abs(lon) <= 90 && kilometresBetween(nearest.row.at, [lon, lat]) <= tolerance;
  return [
    {
      path: ['city', 'at'],
      ...say(swapped ? 'place.swapped' : 'place.far', {
        km: Math.round(nearest.km),
        city: nearest.row.name,
        ...(swapped ? {} : { at: nearest.row.at.join(', ') }),
      }),
    },
  ];
};
