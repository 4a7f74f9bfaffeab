import type { APIContext } from 'astro';
import { answerWith } from '../../../data/answer.ts';
import { mapNames } from '../../../data/geojson.ts';

export const getStaticPaths = () => mapNames.map((map) => ({ params: { map } }));

export const GET = ({ params: { map } }: APIContext) => answerWith(`${map}.geojson`);
