import { readFileSync } from 'node:fs';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** The colour of the page in both themes, `#rrggbb`: what a browser paints its own bars and start screen with. */
export const paper = {
  light: colourOf(tokens, ':root', '--paper'),
  dark: colourOf(tokens, ":root[data-theme='dark']", '--paper'),
} as const;

/** A colour by its name in the first rule of a selector. Throws when the sheet does not have it. */
export function colourOf(css: string, selector: string, name: string): string {
  const start = css.indexOf(`${selector} {`);
  const rule = start < 0 ? '' : css.slice(start, css.indexOf('}', start));
  const colour = new RegExp(`${name}:\\s*(#[0-9a-f]{6});`).exec(rule)?.[1];
  if (!colour) throw new Error(`src/styles/tokens.css has no colour ${name} in ${selector}`);
  return colour;
}
