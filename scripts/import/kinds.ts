import { eventTypes } from '../../src/vocabulary/event-types.ts';
import { oneOf } from '../../src/schemas/kinds.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import type { DraftKind } from '../draft.ts';
import { adviceFrom } from './advice.ts';
import { eventFrom } from './event.ts';
import { expertiseFrom } from './expertise.ts';
import { ideaFrom } from './idea.ts';
import { methodFrom } from './method.ts';
import type { Placed } from './pieces.ts';
import { practiceFrom } from './practice.ts';
import type { SheetReader } from './sheet-reader.ts';
import type { Sheet } from './sheet.ts';

/** How a sheet of each kind becomes fields and points. */
export const placings = {
  practices: practiceFrom,
  events: eventFrom,
  ideas: ideaFrom,
  advice: adviceFrom,
  expertise: expertiseFrom,
  methods: methodFrom,
} as const satisfies Record<DraftKind, (read: SheetReader, lang: Lang) => Placed>;

export const draftKinds = Object.keys(placings) as DraftKind[];

/** The section in which what has no field and no section of its own is kept. */
export const keeping = {
  practices: 'challenge',
  events: 'discussed',
  ideas: 'need',
  advice: 'situation',
  expertise: 'experience',
  methods: 'course',
} as const satisfies Record<DraftKind, string>;

/** The kind by what one entry is called, or by its folder: "practice" and "practices". */
export const kindNamed = (name: string): DraftKind | undefined =>
  draftKinds.find((kind) => kind === name.toLowerCase() || oneOf[kind] === name.toLowerCase());

/** What only sheets of one kind have, the surest sign first. */
const signs: readonly (readonly [DraftKind, readonly string[]])[] = [
  ['advice', ['asked_at', 'what_followed']],
  ['ideas', ['born_at', 'next_steps']],
  ['practices', ['challenge', 'approach', 'actors', 'success_factors', 'barriers', 'finance', 'period']],
  ['expertise', ['offers', 'public_page']],
  ['events', ['organisers', 'practices_shown', 'discussed']],
  ['methods', ['steps', 'roles', 'dont', 'purpose', 'definition', 'follow_up', 'timing_models']],
];

/** The kind that a sheet is of by its fields; undefined when nothing tells. */
export function kindOf({ data }: Sheet): DraftKind | undefined {
  const told = typeof data['kind'] === 'string' ? kindNamed(data['kind']) : undefined;
  if (told) return told;
  // Explainers of themes and lists of topics look like methods, and are none.
  if (Object.hasOwn(data, 'fields')) return undefined;
  if (typeof data['type'] === 'string' && Object.hasOwn(eventTypes, data['type'])) return 'events';
  return signs.find(([, names]) => names.some((name) => Object.hasOwn(data, name)))?.[0];
}
