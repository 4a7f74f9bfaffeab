import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readSite } from '../../scripts/site/built-site.ts';
import type { Site } from '../../scripts/site/built-site.ts';

/** A built site of these files, by their paths. */
export function siteOf(files: Readonly<Record<string, string | Buffer>>): Site {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return readSite(root);
}

/** An English page. */
export const page = (body: string, head = ''): string =>
  `<html lang="en"><head><title>A</title>${head}</head><body>${body}</body></html>`;
