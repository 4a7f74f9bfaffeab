import type { APIContext } from 'astro';
import { answerWith } from '../../../data/answer.ts';
import { tableNames } from '../../../data/tables.ts';

export const getStaticPaths = () => tableNames.map((table) => ({ params: { table } }));

export const GET = ({ params: { table } }: APIContext) => answerWith(`${table}.csv`);
