// First of all: zod looks at this while schemas are made.
import './no-eval.ts';
import { nameFault } from '../entries/file-names.ts';

export { draftOfText, placedIn, textOfDraft } from './entry-text.ts';
export { faultsIn } from './faults-in.ts';
export { itemId, proposedId } from '../entries/proposed-id.ts';
export { provenLevel } from '../entries/rules/evidence.ts';

/** What is wrong with the name of an entry's file. */
export const idFault = (id: string) => nameFault(`${id}.mdx`);
