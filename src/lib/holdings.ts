import type { Texter } from '../i18n/texts.ts';
import type { EventEntry, PracticeEntry } from './library.ts';

interface Held {
  practices: readonly PracticeEntry[];
  events: readonly EventEntry[];
}

/** What the library holds of a city or an organisation, in words: `2 practices` and `1 event`; nothing for none. */
export const holdings = ({ practices, events }: Held, t: Texter): string[] => [
  ...(practices.length > 0 ? [t.count('practices.count', practices.length)] : []),
  ...(events.length > 0 ? [t.count('events.count', events.length)] : []),
];
