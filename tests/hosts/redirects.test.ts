import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caddyConfig } from '../../scripts/hosts/caddy.ts';
import { nginxConfig } from '../../scripts/hosts/nginx.ts';
import { inEachLanguage, redirectsIn } from '../../scripts/hosts/redirects.ts';
import { contentFiles } from '../../src/entries/content-files.ts';
import { kindNames } from '../../src/schemas/kinds.ts';

describe('addresses that have moved', () => {
  const line = '/:lang/practices/old/ /:lang/practices/new/ 301';

  it('are read from lines of old address, new address and status', () => {
    expect(redirectsIn(`# why\n\n${line}\n`)).toEqual([
      { from: '/:lang/practices/old/', to: '/:lang/practices/new/', status: 301 },
    ]);
  });

  it.each(['/a/ /b/', '/a /b/ 301', '/a/ https://example.org/ 301', '/a/ /b/ 200', '/a/;return /b/ 301'])(
    'refuse %s, with the line and what to write',
    (wrong) => {
      expect(() => redirectsIn(`# a comment\n${wrong}`)).toThrow(
        '_redirects:2 cannot be read. Write  /:lang/practices/old-id/ /:lang/practices/new-id/ 301',
      );
    },
  );

  it('stand in the configuration of each server in every language, below the base path', () => {
    const redirects = redirectsIn(line);
    expect(inEachLanguage(redirects).map(({ from }) => from)).toContain('/fr/practices/old/');
    const placement = { host: 'x.example', base: '/library/', root: '/srv/www', redirects };
    expect(nginxConfig(placement)).toContain(
      'rewrite ^/library/de/practices/old/?$ /library/de/practices/new/ permanent;',
    );
    expect(caddyConfig(placement)).toContain(
      'redir /library/de/practices/old /library/de/practices/new/ 301',
    );
  });

  it('of this site lead from what is no entry any more to what is one', () => {
    const entries = new Set(contentFiles('src/content').files.map(({ kind, id }) => `${kind}/${id}`));
    const entryAt = (path: string) => {
      const [, , kind = '', id] = path.split('/');
      return id && kindNames.some((name) => name === kind) ? `${kind}/${id}` : undefined;
    };
    for (const { from, to } of redirectsIn(readFileSync('public/_redirects', 'utf8'))) {
      expect(entries).not.toContain(entryAt(from));
      if (entryAt(to)) expect(entries).toContain(entryAt(to));
    }
  });
});
