import { say } from '../../i18n/fault-texts.ts';
import { groupsIn, textIn } from './rule.ts';
import type { Rule, RuleFault } from './rule.ts';

/** Lists of structured items whose ids translations use. */
export const itemLists = [
  'results',
  'costs',
  'adaptedBy',
  'roles',
  'steps',
  'questions',
  'offers',
  'do',
  'avoid',
  'limits',
  'disagreements',
] as const;

/** Ids of structured items are unique, because translations name the items by them. */
export const itemIdsAreUnique: Rule = (fields) => {
  const faults: RuleFault[] = [];
  const seen = new Set<string>();
  for (const list of itemLists)
    for (const { group, index } of groupsIn(fields, list)) {
      const id = textIn(group, 'id');
      if (id === undefined) continue;
      if (id === 'evidence')
        faults.push({
          path: [list, index, 'id'],
          ...say('id.reserved'),
        });
      else if (seen.has(id))
        faults.push({
          path: [list, index, 'id'],
          ...say('id.twice', { id }),
        });
      seen.add(id);
    }
  return faults;
};

/** Index of the first item that stands in the list before; -1 when none does. */
const repeated = (list: readonly unknown[]) => list.findIndex((item, index) => list.indexOf(item) !== index);

/** No value stands twice in a list, and the main cluster is not repeated among the others. */
export const nothingTwice: Rule = (fields) =>
  ['alsoIn', 'topics', 'organisers', 'sdgs', 'alsoNamed', 'worksIn'].flatMap((name): RuleFault[] => {
    const value = fields[name];
    const list: unknown[] = Array.isArray(value) ? value : [];
    const cluster = name === 'alsoIn' ? textIn(fields, 'cluster') : undefined;
    const index = cluster !== undefined && list.includes(cluster) ? list.indexOf(cluster) : repeated(list);
    if (index < 0) return [];
    return [{ path: [name, index], ...say('value.twice', { value: String(list[index]) }) }];
  });

/** An event that is not online takes place somewhere. */
export const eventHasPlace: Rule = (fields, { kind }) =>
  kind === 'events' && fields['online'] === false && fields['city'] === undefined
    ? [
        {
          path: ['city'],
          ...say('event.place'),
        },
      ]
    : [];
