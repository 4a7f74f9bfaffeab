import { knownNames } from '../../../lib/known-names.ts';
import { inEveryLanguage } from '../../../lib/paths.ts';

export const getStaticPaths = inEveryLanguage;

/** The same in every language: each edition of the library for offline reading holds its own. */
export const GET = () => Response.json(knownNames());
