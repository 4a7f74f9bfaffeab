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
  repository: '' as string,
  /**
   * Whether pages can be kept and read offline. A deployment that turns this off removes what earlier ones have kept: the
   * way out if ever a service worker goes wrong.
   */
  offline: process.env['SITE_OFFLINE'] !== 'no',
  /** Bytes to download from which readers may choose themes when they save the library. */
  chooseThemesFrom: 15_000_000,
  /** Within how many days a contribution is answered, as the site promises it. 0: no promise. */
  answerWithin: 14 as number,
} as const;
