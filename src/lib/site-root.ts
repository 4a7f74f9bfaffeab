import { takenAlong } from './taken-along.ts';

/**
 * Address of the site's root, found from where this script lies (`_astro/` below the root), so that the built site
 * works under any path without being told. In `astro dev` scripts lie elsewhere.
 */
export const siteRoot: URL = import.meta.env.DEV
  ? new URL(import.meta.env.BASE_URL, location.href)
  : new URL(/* @vite-ignore */ '../', import.meta.url);

/** A file of the site, by its path below the root. Throws when the host does not give it. */
export async function siteFile(path: string): Promise<Response> {
  const copy = takenAlong();
  if (copy) return new Response(await copy.text(path));
  const response = await fetch(new URL(path, siteRoot));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The data of a JSON file of the site. */
export const siteData = async <T>(path: string): Promise<T> =>
  takenAlong()?.data<T>(path) ?? ((await siteFile(path)).json() as Promise<T>);

/** An address of the site as others can open it: in a copy to take along, the public one. */
export const sharedAddress = (address: string): string => takenAlong()?.published(address) ?? address;
