import { z } from 'zod';
import { contrast, withContrast } from './contrast.ts';

/** The colours of the site by the names under which the style sheets know them: `--paper-2`, `--governance`. */
export const colourNames = [
  'paper',
  'paper-2',
  'ink',
  'ink-2',
  'rule',
  'land',
  'governance',
  'development',
  'services',
  'economy',
  'failed',
  'mark',
] as const;
type ColourName = (typeof colourNames)[number];

/** Colours that stand for something: on paper they print darker than on a screen. */
export const signalNames = [
  'governance',
  'development',
  'services',
  'economy',
  'failed',
] as const satisfies readonly ColourName[];

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, {
  error: ({ input }) =>
    `"${String(input)}" is not a colour. Write # and six hexadecimal digits, such as #1f5f7b.`,
});

/** Every colour of one theme. */
export const palette = z.record(z.enum(colourNames), colour);
export type Palette = z.infer<typeof palette>;

/** What must stand out against what, by the contrast that WCAG 2.2 AA asks for: 4.5:1 for text, 3:1 for drawings. */
const pairs: readonly { front: readonly ColourName[]; grounds: readonly ColourName[]; ratio: number }[] = [
  { front: ['ink', 'ink-2', ...signalNames], grounds: ['paper', 'paper-2'], ratio: 4.5 },
  { front: ['mark'], grounds: ['ink'], ratio: 4.5 },
  { front: signalNames.slice(0, 4), grounds: ['land'], ratio: 3 },
];

/** Colours of a theme that cannot be told from what they meet, each once, with one that could. */
export function faintColours(colours: Palette): { name: ColourName; message: string }[] {
  const faults = new Map<ColourName, string>();
  for (const { front, grounds, ratio } of pairs)
    for (const name of front)
      for (const ground of grounds) {
        const found = contrast(colours[name], colours[ground]);
        if (found >= ratio || faults.has(name)) continue;
        const better = grounds.reduce(
          (candidate, other) => withContrast(candidate, colours[other], ratio),
          colours[name],
        );
        faults.set(
          name,
          `${colours[name]} against ${ground} (${colours[ground]}) has a contrast of ${rounded(found)}:1; ` +
            `${ratio === 3 ? 'what is drawn' : 'text'} needs ${ratio}:1. Write ${better}, for example.`,
        );
      }
  return [...faults].map(([name, message]) => ({ name, message }));
}

/** Rounded down, so that 4.49 is not told as 4.5. */
const rounded = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
