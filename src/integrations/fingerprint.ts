import { createHash } from 'node:crypto';

/** What an edition says of a file, and the cluster of the entry whose page it is. */
export interface Fingerprint {
  /** SHA-256 in hexadecimal digits. */
  hash: string;
  /** Length in bytes. */
  bytes: number;
  cluster: string | undefined;
}

/** What tells a file of the built site from every other; `path` is its path in the site. */
export function fingerprint(path: string, data: Uint8Array): Fingerprint {
  // The explainers of the clusters are for everybody.
  const ofEntry = /^[^/]+\/(?!clusters\/)[^/]+\/[^/]+\/index\.html$/.test(path);
  const head = ofEntry ? Buffer.from(data.buffer, data.byteOffset, Math.min(data.length, 1_000)) : undefined;
  const cluster = head && /<html[^>]* data-cluster="([\w-]+)"/.exec(head.toString('latin1'))?.[1];
  return { hash: sha256(data), bytes: data.byteLength, cluster };
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
