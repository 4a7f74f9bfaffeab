import type { APIContext } from 'astro';
import { answerWith } from '../../../../data/answer.ts';
import { schemaNames } from '../../../../data/schema-files.ts';

export const getStaticPaths = () => schemaNames.map((name) => ({ params: { name } }));

export const GET = ({ params: { name } }: APIContext) => answerWith(`schemas/${name}.json`);
