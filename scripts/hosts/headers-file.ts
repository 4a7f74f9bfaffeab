import { askAgain, everywhere, forever, hashedFolders, heralds, open, openFolders } from './rules.ts';

/**
 * `_headers` as Netlify and Cloudflare Pages read it. Both join the values of a header that two patterns set, so no two
 * of these patterns that set `Cache-Control` overlap; pages are left to the hosts' own default, which asks again too.
 */
export function headersFile(): string {
  const block = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    '# Written by  npm run hosts  from scripts/hosts/rules.ts.',
    block('/*', everywhere),
    ...heralds.map((path) => block(`/${path}`, { 'Cache-Control': askAgain })),
    ...openFolders.map((folder) => block(`/${folder}/*`, open)),
    ...hashedFolders.map((folder) => block(`/${folder}/*`, { 'Cache-Control': forever })),
  ].join('\n\n')}\n`;
}
