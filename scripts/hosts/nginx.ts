import type { Placement } from './placement.ts';
import { inEachLanguage } from './redirects.ts';
import { askAgain, everywhere, forever, hashedFolders, open, openFolders } from './rules.ts';
import { binaryTypes, textTypes } from '../../src/lib/media-types.ts';

const escaped = (text: string) => text.replaceAll('.', '\\.');
const folders = hashedFolders.map(escaped).join('|');
const withCharset = Object.keys(textTypes).filter((type) => type.startsWith('text/') && type !== 'text/html');

const typeLines = Object.entries({ ...textTypes, ...binaryTypes }).map(
  ([type, endings]) => `        ${type} ${endings.join(' ')};`,
);
const headerLines = Object.entries(everywhere).map(
  ([name, value]) => `    add_header ${name} "${value}" always;`,
);
const redirectLines = ({ base, redirects }: Placement) =>
  inEachLanguage(redirects).map(
    ({ from, to, status }) =>
      `    rewrite ^${escaped(base + from.slice(1, -1))}/?$ ${base}${to.slice(1)} ${status === 301 ? 'permanent' : 'redirect'};\n`,
  );

/** The site as a file for nginx's `conf.d` or `sites-enabled`. */
export const nginxConfig = (
  placement: Placement,
): string => `# The library with nginx. Written by  npm run hosts  from scripts/hosts/rules.ts; see docs/deploy.md.
# To adapt: server_name, root, and how it listens.

map $uri $library_caching {
    default "${askAgain}";
    # Their names carry a digest of their content.
    "~/(${folders})/" "${forever}";
}

map $uri $library_origin {
    # Nothing is sent where the value is empty.
    default "";
    # The published data, which scripts of other sites may read.
    "~/(${openFolders.map(escaped).join('|')})/" "${open['Access-Control-Allow-Origin']}";
}

server {
    listen 80;
    listen [::]:80;
    server_name ${placement.host};
    root ${placement.root};
    index index.html;
    server_tokens off;

    # The address without its slash leads to the one with it, also behind a proxy and on another port.
    absolute_redirect off;
${redirectLines(placement).join('')}    error_page 403 404 =404 ${placement.base}404.html;

    # The whole table: what nginx brings does not know .webmanifest, and a second table would hide the first.
    default_type application/octet-stream;
    types {
${typeLines.join('\n')}
    }
    charset utf-8;
    charset_types ${withCharset.join(' ')};

    # Packs, indexes and pictures are compressed already, so they are not in this list (text/html always is).
    gzip on;
    gzip_comp_level 6;
    gzip_min_length 512;
    gzip_proxied any;
    gzip_vary on;
    gzip_types ${Object.keys(textTypes)
      .filter((type) => type !== 'text/html')
      .join(' ')};

    # All headers stand here: a location with an add_header of its own would send none of these.
${headerLines.join('\n')}
    add_header Cache-Control $library_caching always;
    add_header Access-Control-Allow-Origin $library_origin always;

    # Notes for other hosts.
    location ~ /_(headers|redirects)$ {
        return 404;
    }
}
`;
