import { actorRoles } from '../vocabulary/actor-roles.ts';
import { actorTypes } from '../vocabulary/actor-types.ts';
import { citySizes } from '../vocabulary/city-sizes.ts';
import { climates } from '../vocabulary/climates.ts';
import { clusters } from '../vocabulary/clusters.ts';
import { eventTypes } from '../vocabulary/event-types.ts';
import { evidenceLevels } from '../vocabulary/evidence-levels.ts';
import { ideaStatuses } from '../vocabulary/idea-statuses.ts';
import { incomeGroups } from '../vocabulary/income-groups.ts';
import type { Label } from '../vocabulary/languages.ts';
import { offers } from '../vocabulary/offers.ts';
import { regions } from '../vocabulary/regions.ts';
import { scales } from '../vocabulary/scales.ts';
import { statuses } from '../vocabulary/statuses.ts';
import { topics } from '../vocabulary/topics.ts';
import { licenceStatement } from './entry-file.ts';
import type { VocabularyFile } from './entry-schema.ts';
import { dataUrl } from './publication.ts';
import type { Publisher } from './publication.ts';

/** The closed lists whose values stand in the data, by the names of their columns. */
const lists: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  cluster: Object.fromEntries(Object.entries(clusters).map(([id, { label }]) => [id, label])),
  topic: Object.fromEntries(topics.map(({ id, label }) => [id, label])),
  region: regions,
  income_group: incomeGroups,
  climate: climates,
  city_size: citySizes,
  scale: scales,
  status: statuses,
  evidence_level: evidenceLevels,
  actor_type: actorTypes,
  actor_role: actorRoles,
  event_type: eventTypes,
  idea_status: ideaStatuses,
  offer: offers,
};

/** What the values are called, in every language. */
export const vocabularyFile = (publisher: Publisher): VocabularyFile => ({
  $schema: dataUrl(publisher, 'schemas/vocabulary.json'),
  licence: licenceStatement(publisher),
  lists: Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [
      name,
      Object.fromEntries(Object.entries(list).map(([id, { en, de, es, fr }]) => [id, { en, de, es, fr }])),
    ]),
  ),
});
