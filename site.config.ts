import type { ForgeName } from './src/lib/forge.ts';

/** What a fork changes. Everything else follows from it. */
export const site = {
  /** Name of the site, as the header and every title show it. */
  name: 'Connective Cities Library',
  /** The short name in the header, where the interface adds in the reader's language that it is an open library. */
  shortName: 'Connective Cities',
  /** Public address, without the base path. Used for canonical addresses and the sitemap only. */
  address: process.env['SITE_ADDRESS'] ?? 'https://library.example.org',
  /** Path below which the site is served. Pages link relatively, so only 404.html and canonical addresses need it. */
  base: process.env['BASE_PATH'] ?? '/',
  /** Where the files of this site are kept, such as https://github.com/your-name/your-fork. Empty: no links to it. */
  repository: process.env['SITE_REPOSITORY'] ?? '',
  /** The kind of that host, because each has its own addresses: github, gitlab or forgejo. */
  forge: 'github' as ForgeName,
  /** The branch that contributions are made to. */
  branch: 'main' as string,
  /** Public e-mail address of the maintainers, to which files can be sent. Empty: none is shown. */
  contact: '' as string,
  /** Within how many days a contribution is answered, as the site promises it. 0: no promise. */
  answerWithin: 14 as number,
} as const;
