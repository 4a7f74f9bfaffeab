import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltCopy } from '../../src/lib/built-copies.ts';

const record = 'library/take-along.json';

/** Enters a copy that has been written to `dist/<path>` into the list that the offline page shows. */
export function enter(dist: string, copy: Pick<BuiltCopy, 'lang' | 'kind' | 'path' | 'date'>): BuiltCopy {
  const bytes = readFileSync(join(dist, copy.path));
  const { lang, kind, path, date } = copy;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entered: BuiltCopy = { lang, kind, path, bytes: bytes.byteLength, date, sha256 };
  const file = join(dist, record);
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BuiltCopy[]) : [];
  const others = known.filter((one) => one.lang !== lang || one.kind !== kind);
  const all = [...others, entered].sort((a, b) => (a.path < b.path ? -1 : 1));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(all));
  return entered;
}
