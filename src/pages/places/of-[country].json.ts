import type { APIRoute } from 'astro';
import { cityRows } from '../../vocabulary/cities.ts';
import type { CityPoint } from '../../lib/city-parts.ts';

const byCountry = Map.groupBy(cityRows, ([, , country]) => country);

export const getStaticPaths = () => [...byCountry.keys()].map((country) => ({ params: { country } }));

/** Where the cities of a country lie, largest first: with this a form fills in and checks the coordinates of a city. */
export const GET: APIRoute = ({ params }) =>
  Response.json(
    (byCountry.get(params['country'] ?? '') ?? []).map(([name, ascii, , lat, lon, people]): CityPoint => [
      name,
      ascii,
      lat,
      lon,
      people,
    ]),
  );
