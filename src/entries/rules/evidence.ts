import { groupsIn, isGroup, numberIn, textIn, textsIn } from './rule.ts';
import type { Rule, RuleFault } from './rule.ts';
import { weakSources } from './sources.ts';

/**
 * Audits the declared level of evidence: 2 needs a measured result, 3 and up a study among the sources, 4 and up one by
 * somebody else than the actors, 5 two of them.
 */
export const evidenceIsAudited: Rule = (fields, { kind }) => {
  const { evidence } = fields;
  if (kind !== 'practices' || !isGroup(evidence)) return [];
  const level = numberIn(evidence, 'level') ?? 0;
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
  const fault = (needed: string, lower: number): RuleFault[] => [
    {
      path: ['evidence', 'level'],
      needs: ['evidence', 'results', 'sources', 'actors'],
      message: `Level ${level} needs ${needed}. Add it, or write  level: ${lower}`,
    },
  ];
  if (level >= 2 && !measured) return fault('a measured result (one without  target: true)', 1);
  if (level >= 3 && studies.length === 0)
    return fault('a study among  evidence.sources  that is not a weak source', 2);
  if (level >= 4 && independent.size === 0)
    return fault('a study in  evidence.sources  by a publisher that is not itself an actor', 3);
  if (level >= 5 && independent.size < 2)
    return fault('two studies in  evidence.sources  by different publishers that are not actors', 4);
  return [];
};
