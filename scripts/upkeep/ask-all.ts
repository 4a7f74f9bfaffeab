import { askAddress, pauseFor } from './ask-address.ts';
import type { Manners, Outcome } from './ask-address.ts';

/**
 * Asks every address: several hosts side by side, each host one address after another with a pause between.
 *
 * @param atOnce how many hosts at the same time
 */
export async function askAll(
  addresses: Iterable<string>,
  manners: Manners,
  atOnce = 8,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const hosts = [...Map.groupBy(addresses, (url) => new URL(url).host).values()];
  const nextHost = async () => {
    for (let urls = hosts.shift(); urls; urls = hosts.shift())
      for (const [index, url] of urls.entries()) {
        if (index > 0) await pauseFor(manners.pause);
        outcomes.set(url, await askAddress(url, manners));
      }
  };
  await Promise.all(Array.from({ length: atOnce }, nextHost));
  return outcomes;
}
