import { say } from '../../i18n/fault-texts.ts';
import { groupsIn, isGroup, numberIn, textIn, textsIn } from './rule.ts';
import type { Fields, Rule } from './rule.ts';
import { weakSources } from './sources.ts';

/** What the fields bring for a level of evidence. */
interface Proof {
  /** Whether a result was measured and is not only planned. */
  measured: boolean;
  /** Number of the sources named for the level that are not weak. */
  studies: number;
  /** Number of the publishers of these that are not actors. */
  independent: number;
}

/** What each level needs beyond the one below it. */
export const levelNeeds = {
  2: ({ measured }: Proof) => measured,
  3: ({ studies }: Proof) => studies > 0,
  4: ({ independent }: Proof) => independent > 0,
  5: ({ independent }: Proof) => independent > 1,
} as const;
const levels = [2, 3, 4, 5] as const;

/** The highest level of evidence that the fields carry as they stand. */
export function provenLevel(fields: Fields): 1 | 2 | 3 | 4 | 5 {
  const proof = proofIn(fields);
  const missing = levels.find((level) => !levelNeeds[level](proof));
  return missing === undefined ? 5 : ((missing - 1) as 1 | 2 | 3 | 4);
}

/**
 * Audits the declared level of evidence: 2 needs a measured result, 3 and up a study among the sources, 4 and up one by
 * somebody else than the actors, 5 two of them.
 */
export const evidenceIsAudited: Rule = (fields, { kind }) => {
  const { evidence } = fields;
  if (kind !== 'practices' || !isGroup(evidence)) return [];
  const level = numberIn(evidence, 'level') ?? 0;
  const proven = provenLevel(fields);
  if (level <= proven) return [];
  const lacking = (proven + 1) as (typeof levels)[number];
  return [
    {
      path: ['evidence', 'level'],
      needs: ['evidence', 'results', 'sources', 'actors'],
      ...say('level.unproven', { level, needed: say(`level.needs.${lacking}`), lower: proven }),
    },
  ];
};

function proofIn(fields: Fields): Proof {
  const evidence = isGroup(fields['evidence']) ? fields['evidence'] : {};
  const weak = weakSources(fields);
  const named = new Set(textsIn(evidence, 'sources'));
  const studies = groupsIn(fields, 'sources').filter(
    ({ group }) => named.has(textIn(group, 'id') ?? '') && !weak.has(textIn(group, 'id') ?? ''),
  );
  const actors = groupsIn(fields, 'actors').map(({ group }) => (textIn(group, 'name') ?? '').toLowerCase());
  const independent = new Set(
    studies
      .map(({ group }) => (textIn(group, 'publisher') ?? '').toLowerCase())
      .filter((publisher) => !actors.some((actor) => actor !== '' && publisher.includes(actor))),
  );
  const measured = groupsIn(fields, 'results').some(({ group }) => group['target'] !== true);
  return { measured, studies: studies.length, independent: independent.size };
}
