import { createHash } from 'node:crypto';

/**
 * Digest by which translations name the original that they render: `sha-` and the first 12 hexadecimal digits of SHA-256.
 * The letters before keep YAML from reading it as a number.
 */
export const digestOf = (data: string | Uint8Array): string =>
  `sha-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`;
