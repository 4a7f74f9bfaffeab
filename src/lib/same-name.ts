import { plainName } from '../vocabulary/plain-name.ts';

/** What two names of one organisation have in common: the acronym at the end of the longer one, or all of it. */
export const sameFor = (name: string): string => plainName(/\((\p{Lu}{2,8})\)$/u.exec(name)?.[1] ?? name);
