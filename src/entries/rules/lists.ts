import { groupsIn, textIn, textsIn } from './rule.ts';
import type { Rule, RuleFault } from './rule.ts';

/** Lists of structured items whose ids translations use. */
export const itemLists = ['results', 'costs', 'adaptedBy', 'disagreements'] as const;

/** Ids of structured items are unique, because translations name the items by them. */
export const itemIdsAreUnique: Rule = (fields) => {
  const faults: RuleFault[] = [];
  const seen = new Set<string>(['evidence']);
  for (const list of itemLists)
    for (const { group, index } of groupsIn(fields, list)) {
      const id = textIn(group, 'id');
      if (id === undefined) continue;
      if (seen.has(id))
        faults.push({
          path: [list, index, 'id'],
          message: `The id "${id}" is used twice in this file. Choose another one.`,
        });
      seen.add(id);
    }
  return faults;
};

const repeated = (list: readonly string[]) => list.find((item, index) => list.indexOf(item) !== index);

/** No value stands twice in a list, and the main cluster is not repeated among the others. */
export const nothingTwice: Rule = (fields) => {
  const faults: RuleFault[] = [];
  const cluster = textIn(fields, 'cluster');
  const twice = repeated([...(cluster === undefined ? [] : [cluster]), ...textsIn(fields, 'alsoIn')]);
  if (twice !== undefined)
    faults.push({ path: ['alsoIn'], message: `"${twice}" is named already. Take it out of alsoIn.` });
  for (const list of ['topics', 'organisers']) {
    const value = repeated(textsIn(fields, list));
    if (value !== undefined) faults.push({ path: [list], message: `"${value}" stands twice. Take one out.` });
  }
  const { sdgs } = fields;
  const goal = Array.isArray(sdgs) ? repeated(sdgs.map(String)) : undefined;
  if (goal !== undefined)
    faults.push({ path: ['sdgs'], message: `Goal ${goal} stands twice. Take one out.` });
  return faults;
};

/** An event that is not online takes place somewhere. */
export const eventHasPlace: Rule = (fields, { kind }) =>
  kind === 'events' && fields['online'] === false && fields['city'] === undefined
    ? [
        {
          path: ['city'],
          message:
            'An event that is not online needs its city. Add  city: { name: …, country: …, at: [lat, lon] }',
        },
      ]
    : [];
