import type { Texter } from '../i18n/texts.ts';

const counted = ['practices', 'ideas', 'advice', 'events'] as const;

/** What the library holds of a city or an organisation, in words: `2 practices` and `1 event`; nothing for none. */
export const holdings = (
  held: Partial<Record<(typeof counted)[number], readonly unknown[]>>,
  t: Texter,
): string[] =>
  counted.flatMap((kind) => {
    const n = held[kind]?.length ?? 0;
    return n > 0 ? [t.count(`${kind}.count`, n)] : [];
  });
