/** Random choices that are the same for the same seed. */
export interface Random {
  /** A number from 0 to below 1. */
  next: () => number;
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number;
  /** One of a list, which must not be empty. */
  of: <T>(list: readonly T[]) => T;
  /** As many different ones of a list, or all of it. */
  some: <T>(list: readonly T[], n: number) => T[];
}

/** Generator Mulberry32 (Tommy Ettinger, public domain), begun from a hash of the text (FNV-1a). */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const of = <T>(list: readonly T[]) => list[between(0, list.length - 1)] as T;
  const some = <T>(list: readonly T[], n: number) => {
    const left = [...list];
    return Array.from({ length: Math.min(n, list.length) }, () =>
      left.splice(between(0, left.length - 1), 1),
    ).flat();
  };
  return { next, between, of, some };
}
