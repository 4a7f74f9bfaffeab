import { siteRoot } from '../lib/site-root.ts';
import { addressOf } from './editions.ts';
import type { Manifest, ManifestFile, ManifestPack } from './editions.ts';

/** The address of a file of the site. */
export const urlOf = (path: string): string => new URL(path, siteRoot).href;

/** What is still to be fetched for an edition: packs where much is missing, single files where little is. */
export interface Plan {
  packs: ManifestPack[];
  files: ManifestFile[];
  bytes: number;
}

export async function planFor(manifest: Manifest, cache: Cache): Promise<Plan> {
  const here = new Set((await cache.keys()).map(({ url }) => url));
  const missing = (file: ManifestFile) => !here.has(urlOf(addressOf(file[0])));
  const plan: Plan = { packs: [], files: [], bytes: 0 };
  for (const pack of manifest.packs) {
    const [, , packBytes, from, to] = pack;
    const lacking = manifest.files.slice(from, to).filter(missing);
    const bytes = lacking.reduce((sum, [, , size]) => sum + size, 0);
    if (bytes > packBytes) plan.packs.push(pack);
    else plan.files.push(...lacking);
    plan.bytes += Math.min(bytes, packBytes);
  }
  return plan;
}
