import { sameFor } from '../../lib/same-name.ts';
import { surroundings } from '../surroundings.ts';

/** An organisation of which the preview knows only where its page is. */
interface KnownOrganisation {
  id: string;
  page: [folder: string, id: string];
  roles: ReadonlyMap<string, never[]>;
  practices: never[];
  events: never[];
  advice: never[];
}

/** An organisation that has a page, or will have one because the entry that is shown is the second to name it. */
export function organisationNamed(name: string): KnownOrganisation | undefined {
  const { names, entry } = surroundings;
  const key = sameFor(name);
  const [once, where] = names.once[key] ?? [];
  const page = names.organisations[key] ?? (where === `${entry?.kind}/${entry?.id}` ? undefined : once);
  if (page === undefined) return undefined;
  const [folder = '', id = ''] = page.split('/');
  return { id, page: [folder, id], roles: new Map(), practices: [], events: [], advice: [] };
}

export const pageOf = ({ page }: KnownOrganisation): [folder: string, id: string] => page;
