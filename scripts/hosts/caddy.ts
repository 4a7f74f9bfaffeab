import type { Placement } from './placement.ts';
import { inEachLanguage } from './redirects.ts';
import { askAgain, everywhere, forever, hashedFolders, open, openFolders } from './rules.ts';
import { binaryTypes, textTypes } from '../../src/lib/media-types.ts';

const tabbed = (lines: readonly string[], depth: number) =>
  lines.map((line) => `${'\t'.repeat(depth)}${line}\n`).join('');

const typeLines = Object.entries({ ...textTypes, ...binaryTypes }).map(([type, endings]) => {
  const value = type.startsWith('text/') ? `"${type}; charset=utf-8"` : type;
  // A folder is answered with its page.
  return type === 'text/html' ? `~/$|\\.html$ ${value}` : `~\\.(${endings.join('|')})$ ${value}`;
});
const headerLines = Object.entries(everywhere).map(([name, value]) => `${name} "${value}"`);
const redirectLines = ({ base, redirects }: Placement) =>
  inEachLanguage(redirects).flatMap(({ from, to, status }) =>
    [from.slice(0, -1), from].map((path) => `redir ${base}${path.slice(1)} ${base}${to.slice(1)} ${status}`),
  );

/** The site as a Caddyfile. */
export const caddyConfig = (
  placement: Placement,
): string => `# The library with Caddy. Written by  npm run hosts  from scripts/hosts/rules.ts; see docs/deploy.md.
# To adapt: the address, and root.

(policy) {
	header {
${tabbed(headerLines, 2)}		-Server
	}
}

${placement.host} {
	root * ${placement.root}

	# Packs, indexes and pictures are compressed already, so they are not in this list.
	encode zstd gzip {
		minimum_length 512
		match {
${tabbed(
  Object.keys(textTypes).map((type) => `header Content-Type ${type}*`),
  3,
)}		}
	}

	import policy

	# What systems believe about endings differs, so the whole table stands here.
	map {path} {library_type} {
${tabbed(typeLines, 2)}		default application/octet-stream
	}
	header Content-Type {library_type}

	# Their names carry a digest of their content.
	map {path} {library_caching} {
		~/(${hashedFolders.map((folder) => folder.replaceAll('.', '\\.')).join('|')})/ "${forever}"
		default ${askAgain}
	}
	header Cache-Control {library_caching}

	# The published data, which scripts of other sites may read.
	@open path ${openFolders.map((folder) => `*/${folder}/*`).join(' ')}
${tabbed(
  Object.entries(open).map(([name, value]) => `header @open ${name} ${value}`),
  1,
)}
	# The address without its slash leads to the one with it. Caddy does so by itself, but drops the query.
	@queried {
		not path */
		file {path}/index.html
		expression \`{query} != ""\`
	}
	redir @queried {path}/?{query} 308
${tabbed(redirectLines(placement), 1)}
	# Notes for other hosts.
	@notes path */_headers */_redirects
	error @notes 404

	file_server
	handle_errors {
		@fault expression \`{err.status_code} in [403, 404]\`
		handle @fault {
			import policy
			rewrite * ${placement.base}404.html
			header Content-Type "text/html; charset=utf-8"
			header Cache-Control "${askAgain}"
			file_server {
				status 404
			}
		}
	}
}
`;
