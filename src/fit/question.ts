import { criteria, mostWeight, usualWeights } from './likeness.ts';
import type { Weights } from './likeness.ts';

/** What can be said of a city by hand. */
export const traitNames = ['size', 'region', 'income', 'climate'] as const;
export type TraitName = (typeof traitNames)[number];

/** What a reader asks; it stands in the address of the page. */
export interface Question {
  /** A city as `addressOf` writes it; empty for none. */
  city: string;
  /** What was said by hand; it goes before what is known of the city. An empty text says: not known. */
  said: Partial<Record<TraitName, string>>;
  topics: string[];
  weights: Weights;
}

export const emptyQuestion = (): Question => ({ city: '', said: {}, topics: [], weights: usualWeights });

/** The values that the page offers: what is not among them is left out, wherever the address comes from. */
export interface Offered {
  said: Readonly<Record<TraitName, readonly string[]>>;
  topics: readonly string[];
}

/** Reads `?city=Quito,EC&size=1m-5m&topic=solid-waste&weigh=climate:0,size:4`. */
export function readQuestion(address: string, offered: Offered): Question {
  const given = new URLSearchParams(address);
  const said: Question['said'] = {};
  for (const name of traitNames) {
    const value = given.get(name);
    if (value !== null && (value === '' || offered.said[name].includes(value))) said[name] = value;
  }
  const weights = { ...usualWeights };
  for (const [, name, weight] of (given.get('weigh') ?? '').matchAll(/(\w+):(\d+)/g)) {
    const criterion = criteria.find((one) => one === name);
    if (criterion) weights[criterion] = Math.min(Number(weight), mostWeight);
  }
  const wished = given.getAll('topic');
  return {
    city: (given.get('city') ?? '').trim(),
    said,
    topics: offered.topics.filter((id) => wished.includes(id)),
    weights,
  };
}

/** What was said by hand and is not known already. */
export const newsIn = (
  said: Question['said'],
  known: Readonly<Partial<Record<TraitName, string | null | undefined>>>,
): Question['said'] =>
  Object.fromEntries(
    Object.entries(said).filter(([name, value]) => value !== (known[name as TraitName] ?? '')),
  );

/** The question as the address has it, with what is not usual only; empty for the empty question. */
export function writeQuestion({ city, said, topics, weights }: Question): string {
  const written = new URLSearchParams();
  if (city) written.set('city', city);
  for (const name of traitNames) {
    const value = said[name];
    if (value !== undefined && (value !== '' || city)) written.set(name, value);
  }
  for (const topic of topics) written.append('topic', topic);
  const unusual = criteria.filter((name) => weights[name] !== usualWeights[name]);
  if (unusual.length > 0) written.set('weigh', unusual.map((name) => `${name}:${weights[name]}`).join(','));
  // Commas and colons may stand in a query as they are, and are read better so.
  const text = written.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `?${text}` : '';
}
