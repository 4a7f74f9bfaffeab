import { readdirSync, readFileSync } from 'node:fs';
import type { Kind } from '../src/schemas/kinds.ts';

const folder = 'tests/fixtures/bad';

/** The names of all files with faults, each of which lies beside what is told of it. */
export const badFixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.slice(0, -'.mdx'.length));

/** What the name of a fixture begins with, for every kind but practices, which most are. */
const prefixes: Readonly<Record<string, Kind>> = {
  event: 'events',
  explainer: 'clusters',
  idea: 'ideas',
  advice: 'advice',
  expertise: 'expertise',
  method: 'methods',
};
export const kindOf = (name: string): Kind => prefixes[name.split('-')[0] ?? ''] ?? 'practices';

export const badText = (name: string): string => readFileSync(`${folder}/${name}.mdx`, 'utf8');

/** What is told of a fixture: `line:column field message`, a line a fault. */
export const toldOf = (name: string): string => readFileSync(`${folder}/${name}.txt`, 'utf8').trim();
