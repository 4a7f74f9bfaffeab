/**
 * Address of the site's root, found from where this script lies (`_astro/` below the root), so that the built site
 * works under any path without being told. In `astro dev` scripts lie elsewhere.
 */
export const siteRoot: URL = import.meta.env.DEV
  ? new URL(import.meta.env.BASE_URL, location.href)
  : new URL('../', import.meta.url);
