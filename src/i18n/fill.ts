/** What stands in a text where it has `{name}`. */
export type Values = Readonly<Record<string, string | number>>;

/** A text with the value of each name put in for `{name}`; names without a value stay as they are. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
