import { qualifierWords } from '../lib/numbers.ts';
import { actorRoles } from '../vocabulary/actor-roles.ts';
import { actorTypes } from '../vocabulary/actor-types.ts';
import { clusters } from '../vocabulary/clusters.ts';
import { endonyms } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { eventTypes } from '../vocabulary/event-types.ts';
import { evidenceLevels } from '../vocabulary/evidence-levels.ts';
import { ideaStatuses } from '../vocabulary/idea-statuses.ts';
import { offers } from '../vocabulary/offers.ts';
import { scales } from '../vocabulary/scales.ts';
import { sdgs } from '../vocabulary/sdgs.ts';
import { statuses } from '../vocabulary/statuses.ts';
import { topics } from '../vocabulary/topics.ts';
import type { FormKind } from './form-kinds.ts';

type Labels = Readonly<Record<string, Readonly<Record<Lang, string>>>>;

const themes: Labels = Object.fromEntries(Object.entries(clusters).map(([id, { label }]) => [id, label]));

/** The vocabulary of each closed list, by the path of its field; where kinds differ, the kind before it. */
const vocabularies: Readonly<Record<string, Labels>> = {
  cluster: themes,
  alsoIn: themes,
  topics: Object.fromEntries(topics.map(({ id, label }) => [id, label])),
  sdgs,
  scale: scales,
  status: statuses,
  'status.value': ideaStatuses,
  'actors.type': actorTypes,
  'actors.role': actorRoles,
  'evidence.level': evidenceLevels,
  'offers.id': offers,
  'events.type': eventTypes,
  'expertise.type': actorTypes,
};

/** How a value of a closed list is called. Throws where no vocabulary has it. */
export function choiceLabel(kind: FormKind, path: string, value: string | number, lang: Lang): string {
  if (path === 'lang') return endonyms[value as Lang];
  if (path.endsWith('qualifier')) return qualifierWords[value as keyof typeof qualifierWords][lang];
  const label = (vocabularies[`${kind}.${path}`] ?? vocabularies[path])?.[value]?.[lang];
  if (label === undefined) throw new Error(`The value ${value} of the field ${path} has no label.`);
  return typeof value === 'number' ? `${value} · ${label}` : label;
}
