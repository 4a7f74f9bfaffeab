import { placeholder } from '../entries/rules/texts.ts';
import type { ReadKind } from '../lib/library.ts';
import { actorRoles } from '../vocabulary/actor-roles.ts';
import { actorTypes } from '../vocabulary/actor-types.ts';
import { clusters } from '../vocabulary/clusters.ts';
import { eventTypes } from '../vocabulary/event-types.ts';
import { evidenceLevels } from '../vocabulary/evidence-levels.ts';
import { ideaStatuses } from '../vocabulary/idea-statuses.ts';
import { languages } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { offers } from '../vocabulary/offers.ts';
import { scales } from '../vocabulary/scales.ts';
import { statuses } from '../vocabulary/statuses.ts';

/** What a page shows where something is not written yet: what drafts have there. */
export const unwritten = placeholder;
/** CLDR's code for a country that is not known, and ISO 639's for such a language: both have names in every language. */
export const unknownCountry = 'ZZ';
export const unknownLanguage = 'und';

const label = Object.fromEntries(languages.map((lang) => [lang, unwritten]));
const lists = [actorRoles, actorTypes, eventTypes, ideaStatuses, offers, scales, statuses];

/** Gives every closed list a value that is not chosen yet, so that a page can be drawn before it is. */
export function nameTheUnwritten(): void {
  for (const list of lists) Object.assign(list, { [unwritten]: label });
  Object.assign(evidenceLevels, { 0: label });
  Object.assign(clusters, { [unwritten]: { label, gist: label } });
}

/** The fields that the page of a kind cannot do without, unwritten. `today` is an ISO date. */
export function unwrittenFields(kind: ReadKind, lang: Lang, today: string): Record<string, unknown> {
  const city = { name: unwritten, country: unknownCountry, at: [0, 0] };
  const themes = { cluster: unwritten, topics: [] };
  const exchange = { name: unwritten, start: unwritten, sources: [] };
  const own = {
    practices: {
      city,
      ...themes,
      sdgs: [],
      scale: unwritten,
      status: unwritten,
      actors: [],
      results: [],
      evidence: { level: 0, why: unwritten, sources: [] },
    },
    events: { ...themes, type: unwritten, start: unwritten, online: false, organisers: [] },
    ideas: { city, ...themes, status: { value: unwritten, sources: [] }, bornAt: exchange },
    advice: { city, ...themes, askedAt: exchange, advisers: [] },
    expertise: { ...themes, type: unwritten, country: unknownCountry, offers: [] },
    methods: { roles: [], steps: [], questions: [] },
  }[kind];
  return {
    title: unwritten,
    summary: unwritten,
    lang,
    ...own,
    sources: [],
    reviewed: today,
    reviewBy: today,
    licence: 'CC-BY-4.0',
  };
}
