import { urlOf } from './edition-plan.ts';
import { SavingFailed } from './saving-failed.ts';

/** Fetches a file of the site, telling the bytes as they come. Throws when the host does not answer with it. */
export async function download(
  path: string,
  signal: AbortSignal,
  count: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(urlOf(path), { cache: 'no-cache', signal });
  if (!response.ok || !response.body) throw new SavingFailed('network');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    count(part.value.byteLength);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** SHA-256 in hexadecimal. */
export async function sha256Of(data: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
