type Channels = [red: number, green: number, blue: number];

const channelsOf = (colour: string): Channels =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Channels;
const colourOf = (channels: readonly number[]): string =>
  `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance of an sRGB colour `#rrggbb`, 0 to 1 (WCAG 2.2, definition of “relative luminance”). */
export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of “contrast ratio”). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour mixed with another one; `share` is the part of the other one, 0 to 1. */
export function mixed(colour: string, other: string, share: number): string {
  const second = channelsOf(other);
  return colourOf(channelsOf(colour).map((value, index) => value + ((second[index] ?? 0) - value) * share));
}

/** The colour nearest to the given one, towards black or white, that stands out enough on the ground. */
export function withContrast(colour: string, ground: string, ratio: number): string {
  const end = contrast('#000000', ground) > contrast('#ffffff', ground) ? '#000000' : '#ffffff';
  for (let percent = 0; percent < 100; percent++) {
    const candidate = mixed(colour, end, percent / 100);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return end;
}
