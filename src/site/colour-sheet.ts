import { mixed } from './contrast.ts';
import { colourNames, signalNames } from './palette.ts';
import type { Palette } from './palette.ts';

const declared = (colours: Readonly<Partial<Palette>>): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');

/**
 * The colours as a style sheet: light, dark by choice or by the device, and the signal colours on paper. Everything else
 * of paper stands in print.css. `:root:root` outweighs a chosen theme.
 */
export function colourSheet({ light, dark }: { light: Palette; dark: Palette }): string {
  const inOrder = (colours: Palette) =>
    declared(Object.fromEntries(colourNames.map((name) => [name, colours[name]])));
  const printed = Object.fromEntries(signalNames.map((name) => [name, mixed(light[name], '#000000', 1 / 3)]));
  return [
    `:root{${inOrder(light)}}`,
    `:root[data-theme='dark']{${inOrder(dark)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme='light']){${inOrder(dark)}}}`,
    `@media print{:root:root{${declared(printed)}}}`,
  ].join('\n');
}
