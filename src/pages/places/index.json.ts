import { placeIndex } from '../../lib/places.ts';

export const GET = (): Response => Response.json(placeIndex);
