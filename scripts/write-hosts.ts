// Writes public/_headers and the configurations in docs/deploy from scripts/hosts/rules.ts and public/_redirects.
// With the name of a server and a folder, prints its configuration for the address in site.config.ts instead:
//   npm run --silent hosts -- nginx /var/www/library
import { writeFileSync } from 'node:fs';
import { site } from '../site.config.ts';
import { caddyConfig } from './hosts/caddy.ts';
import { hostFiles, redirects } from './hosts/host-files.ts';
import { nginxConfig } from './hosts/nginx.ts';

const servers = new Map([
  ['nginx', nginxConfig],
  ['caddy', caddyConfig],
]);
const [server, root] = process.argv.slice(2);
if (server === undefined) for (const [path, text] of Object.entries(hostFiles())) writeFileSync(path, text);
else {
  const config = servers.get(server);
  if (!config || !root) {
    console.error(
      'Name a server and the folder for its  /  such as:  npm run --silent hosts -- nginx /var/www/library',
    );
    process.exit(2);
  }
  const base = `/${site.base}/`.replace(/\/{2,}/g, '/');
  process.stdout.write(
    config({
      host: new URL(site.address).hostname,
      base,
      root: root.replace(/\/$/, ''),
      redirects: redirects(),
    }),
  );
}
