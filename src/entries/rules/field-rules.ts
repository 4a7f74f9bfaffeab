import {
  endsAfterStart,
  hoursAreWhole,
  nothingFromTheFuture,
  reviewIsPlanned,
  statusFitsPeriod,
  stepsLastForwards,
} from './dates.ts';
import { evidenceIsAudited } from './evidence.ts';
import { eventHasPlace, itemIdsAreUnique, nothingTwice } from './lists.ts';
import { placeFitsCity } from './places.ts';
import type { Fields, RuleContext, RuleFault } from './rule.ts';
import { addressesAreSafe, sourcesAreListed, twoPublishers, weakSourcesAreNotAlone } from './sources.ts';
import { textsArePlain } from './texts.ts';

const rules = [
  sourcesAreListed,
  twoPublishers,
  addressesAreSafe,
  weakSourcesAreNotAlone,
  endsAfterStart,
  hoursAreWhole,
  nothingFromTheFuture,
  reviewIsPlanned,
  statusFitsPeriod,
  stepsLastForwards,
  placeFitsCity,
  evidenceIsAudited,
  itemIdsAreUnique,
  nothingTwice,
  eventHasPlace,
  textsArePlain,
];

/** Everything about the fields of an original that a schema cannot say. Runs also when the schema has found faults. */
export const checkFields = (fields: Fields, context: RuleContext): RuleFault[] =>
  rules.flatMap((rule) => rule(fields, context));
