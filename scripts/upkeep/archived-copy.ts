import type { Manners } from './ask-address.ts';

/** Where the web archive tells which copies it has: https://archive.org/help/wayback_api.php */
export const archiveApi = 'https://archive.org/wayback/available';

/**
 * Address of the web archive's copy of a page that is nearest to a day (ISO date); undefined if it has none or does not
 * answer.
 */
export async function archivedCopy(
  url: string,
  day: string,
  { agent, timeout }: Manners,
  api = archiveApi,
): Promise<string | undefined> {
  try {
    const query = new URLSearchParams({ url, timestamp: day.replaceAll('-', '') });
    const response = await fetch(`${api}?${query}`, {
      headers: { 'User-Agent': agent },
      signal: AbortSignal.timeout(timeout),
    });
    const { archived_snapshots: found } = (await response.json()) as {
      archived_snapshots?: { closest?: { available?: boolean; url?: string; status?: string } };
    };
    const copy = found?.closest;
    if (!copy?.available || copy.status !== '200' || !copy.url) return undefined;
    const address = copy.url.replace(/^http:/, 'https:');
    return new URL(address).host === 'web.archive.org' ? address : undefined;
  } catch {
    return undefined;
  }
}
