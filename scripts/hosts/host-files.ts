import { readFileSync } from 'node:fs';
import { caddyConfig } from './caddy.ts';
import { headersFile } from './headers-file.ts';
import { nginxConfig } from './nginx.ts';
import type { Placement } from './placement.ts';
import { redirectsIn } from './redirects.ts';

/** The addresses that have moved. */
export const redirects = () => redirectsIn(readFileSync('public/_redirects', 'utf8'));

/** Every file that is written from the rules for hosts, by its path in the repository. */
export function hostFiles(): Readonly<Record<string, string>> {
  const example: Placement = {
    host: 'www.example.org',
    base: '/',
    root: '/var/www/library',
    redirects: redirects(),
  };
  return {
    'public/_headers': headersFile(),
    'docs/deploy/nginx.conf': nginxConfig(example),
    'docs/deploy/Caddyfile': caddyConfig(example),
  };
}
