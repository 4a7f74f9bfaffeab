import { sections } from '../../src/bodies/sections.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import type { Random } from './random.ts';
import type { Wording } from './wording.ts';

/** Sentences in each section: about 750 words with those of lists and table. */
const sentencesOf = { challenge: 4, approach: 6, helped: 4, lessons: 4, transfer: 4 } as const;

interface Writing {
  lang: Lang;
  wording: Wording;
  random: Random;
  /** Names that stand in this practice and in no other. */
  names: readonly string[];
  /** Ids of its sources: each is used at least once. */
  sources: readonly string[];
}

/** A body with the eight sections, lists, a table, a callout, and a source mark behind every sentence. */
export function syntheticBody({ lang, wording, random, names, sources }: Writing): string {
  let turn = 0;
  // In turn and not by chance: so no source is left out.
  const mark = () => `[^${sources[turn++ % sources.length]}]`;
  const sentence = () => {
    const text = wording.sentence(random);
    return random.next() < 0.3 ? `${random.of(names)}: ${text}` : text;
  };
  const marked = () => sentence() + mark();
  const lines = (n: number, bullet = '') =>
    Array.from({ length: n }, () => `${bullet}${marked()}`).join('\n');
  const row = () =>
    `| ${random.between(1998, 2025)} | ${wording.phrase(random, 5, 60)} | ${random.between(2, 900)} ${mark()} |`;
  const table = [
    `| | ${wording.phrase(random, 2, 30)} | ${random.of(names)} |`,
    '| --- | --- | ---: |',
    row(),
    row(),
    row(),
  ];
  const callout = `<Callout title="${wording.phrase(random, 3, 40).replaceAll(/["&]/g, '')}">\n\n${marked()}\n\n</Callout>`;
  const texts: Readonly<Record<keyof typeof sections.practices, string>> = {
    challenge: lines(sentencesOf.challenge),
    approach: `${lines(sentencesOf.approach)}\n\n${table.join('\n')}`,
    results: lines(random.between(4, 6), '- '),
    costs: lines(2),
    helped: lines(sentencesOf.helped),
    failed: lines(random.between(3, 5), '- '),
    lessons: lines(sentencesOf.lessons) + (random.next() < 0.3 ? `\n\n${callout}` : ''),
    transfer: lines(sentencesOf.transfer),
  };
  return Object.entries(texts)
    .map(([key, text]) => `## ${sections.practices[key as keyof typeof texts][lang]}\n\n${text}\n`)
    .join('\n');
}
