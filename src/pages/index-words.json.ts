import { entries } from '../lib/library.ts';

/**
 * The search words of every entry by `<kind>/<id>`, for the search index; it takes this file out of the built site
 * again, so that no reader downloads them.
 */
export const GET = () =>
  Response.json(
    Object.fromEntries(
      entries.flatMap(({ kind, id, data }) =>
        data.searchWords ? [[`${kind}/${id}`, data.searchWords] as const] : [],
      ),
    ),
  );
