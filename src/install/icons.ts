import { tools } from '../lib/tools.ts';
import { site } from '../../site.config.ts';
import { drawing as sign } from './drawing.ts';

/** An icon of the installed site: a picture of `size` by `size` pixels at `icons/<name>.png`. */
export interface Icon {
  name: string;
  size: number;
  /** What a launcher may do with it: show it as it is, or cut it to its own shape. Without one: not in the manifest. */
  purpose?: 'any' | 'maskable';
  svg: string;
}

const [rounded = '', ground = ''] = /<rect[^>]* fill="(#[0-9a-f]{6})"[^>]*\/>/.exec(sign) ?? [];
if (!rounded)
  throw new Error('The sign of the site must begin with a <rect> whose fill is its ground (#rrggbb)');

/** What stands on the ground, as a picture within the picture: its width as a share of the whole, and how far it is raised. */
const city = (width: number, rise: number) => {
  const side = 64 * width;
  const edge = (64 - side) / 2;
  const place = `x="${edge}" y="${edge - 64 * rise}" width="${side}" height="${side}"`;
  return sign.replace(rounded, '').replace('<svg ', `<svg ${place} `);
};

const tool = (drawing: string) =>
  `<path d="${drawing}" transform="translate(32 32) scale(1.85) translate(-9 -9)" fill="none" stroke="${site.colours.light.paper}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;

const square = `<rect width="64" height="64" fill="${ground}"/>`;
const disc = `<circle cx="32" cy="32" r="32" fill="${ground}"/>`;
const picture = (size: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">${content}</svg>`;

/**
 * The icons of the whole site, in the sizes that launchers ask for. Of a maskable one only the middle circle with 80 % of
 * the width is sure to be seen (W3C Web Application Manifest, "safe zone").
 */
export const siteIcons: readonly Icon[] = [192, 512].flatMap((size) => [
  { name: `plain-${size}`, size, purpose: 'any', svg: picture(size, rounded + city(1, 0)) },
  { name: `maskable-${size}`, size, purpose: 'maskable', svg: picture(size, square + city(0.74, 0.02)) },
]);

/** The icon that iOS takes from the page, and whose corners it rounds itself. */
export const touchIcon: Icon = {
  name: 'apple-touch-180',
  size: 180,
  svg: picture(180, square + city(0.86, 0.015)),
};

/** The icons of a shortcut to a tool. */
export const toolIcons = ({ page, drawing }: (typeof tools)[number]): Icon[] => [
  { name: `${page}-96`, size: 96, purpose: 'any', svg: picture(96, disc + tool(drawing)) },
  { name: `${page}-maskable-192`, size: 192, purpose: 'maskable', svg: picture(192, square + tool(drawing)) },
];

export const allIcons: readonly Icon[] = [...siteIcons, touchIcon, ...tools.flatMap(toolIcons)];

/** Path of an icon below the root. */
export const pathOfIcon = ({ name }: Icon): string => `icons/${name}.png`;
