import { readFile } from 'node:fs/promises';
import type { APIContext } from 'astro';
import { entries } from '../../../lib/library.ts';

export const getStaticPaths = () => entries.map(({ kind, id }) => ({ params: { kind, id } }));

/** The file of an original as it lies in the repository: translations are checked and shown against it. */
export const GET = async ({ params: { kind, id } }: APIContext) =>
  new Response(await readFile(`src/content/${kind}/${id}.mdx`, 'utf8'));
