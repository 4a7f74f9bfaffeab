import type { CaseFacts, CaseRow } from '../lib/case-data.ts';
import { siteData, siteRoot } from '../lib/site-root.ts';

/** Address of a practice's page in a language. */
export const pageOf = (lang: string, id: string): string =>
  new URL(`${lang}/practices/${encodeURIComponent(id)}/`, siteRoot).href;

/** All practices, a row for each. */
export const allCases = (lang: string): Promise<CaseRow[]> => siteData(`${lang}/cases.json`);

const known = new Map<string, CaseFacts>();

/** What one practice tells; read once. Undefined where it cannot be loaded. */
export async function factsOf(lang: string, id: string): Promise<CaseFacts | undefined> {
  try {
    const facts =
      known.get(id) ?? (await siteData<CaseFacts>(`${lang}/practices/${encodeURIComponent(id)}/case.json`));
    known.set(id, facts);
    return facts;
  } catch {
    return undefined;
  }
}
