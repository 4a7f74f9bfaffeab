import type { APIRoute } from 'astro';
import type { Part } from '../../lib/city-parts.ts';
import { placeParts } from '../../lib/places.ts';

export const getStaticPaths = () =>
  placeParts.map((part) => ({ params: { part: `in-${part.start}` }, props: { part } }));

/** The cities whose names begin with the letters of this part. */
export const GET: APIRoute<{ part: Part }> = ({ props }) => Response.json(props.part.places);
