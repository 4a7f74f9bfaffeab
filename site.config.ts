import { readSettings } from './src/site/read-settings.ts';

/**
 * What a fork changes; everything else follows from it. A value that does not fit stops the build and says what to write.
 * The environment variables SITE_ADDRESS, BASE_PATH, SITE_LANGUAGES (such as `en,fr`) and SITE_REPOSITORY replace a value
 * for one build.
 */
export const site = readSettings(
  {
    /** Name of the site, as every title and citation shows it. */
    name: 'Connective Cities Library',
    /** The short name in the header, where the interface adds in the reader's language that it is an open library. */
    shortName: 'Connective Cities',
    /** Public address of the host. Used for canonical addresses, citations and the sitemap only. */
    address: 'https://library.example.org',
    /** Path below which the site is served. Pages link relatively, so only 404.html and canonical addresses need it. */
    base: '/',
    /** Languages in which pages are built, of en, de, es and fr; the first is the main one. Texts may be in any of them. */
    languages: ['en', 'de', 'es', 'fr'],
    /** Where the files of this site are kept, such as https://github.com/your-name/your-fork. Empty: no links to it. */
    repository: '',
    /** The kind of that host, because each has its own addresses: github, gitlab or forgejo. */
    forge: 'github',
    /** The branch that contributions are made to. */
    branch: 'main',
    /** Public e-mail address of the maintainers. Empty: none is shown. */
    contact: '',
    /** Within how many days a contribution is answered, as the site promises it. 0: no promise. */
    answerWithin: 14,
    /**
     * Whether pages can be kept and read offline. A deployment that turns this off removes what earlier ones have kept: the
     * way out if ever a service worker goes wrong.
     */
    offline: true,
    /** Bytes to download from which readers may choose themes when they save the library. */
    chooseThemesFrom: 15_000_000,
    /** Who runs the site, at the foot of every page; in each language of the site. */
    statement: {
      en: 'An independent open-source project after the idea of the platform Connective Cities. Not its official site.',
      de: 'Ein unabhängiges Open-Source-Projekt nach der Idee der Plattform Connective Cities. Nicht deren offizielle Website.',
      es: 'Un proyecto independiente de código abierto, inspirado en la plataforma Connective Cities. No es su sitio oficial.',
      fr: 'Un projet indépendant à code source ouvert, inspiré de la plateforme Connective Cities. Ce n’est pas son site officiel.',
    },
    /** Whether the page About tells of the platform Connective Cities, after whose idea this library was made. */
    tellsOfPlatform: true,
    /** Text colours must stand out by 4.5:1 from paper and paper-2; the colours of the clusters by 3:1 from land. */
    colours: {
      light: {
        paper: '#faf8f3',
        'paper-2': '#f1ede3',
        ink: '#17202a',
        'ink-2': '#47525e',
        rule: '#d8d1c2',
        land: '#ddd6c6',
        governance: '#5b3f9e',
        development: '#0b6b5e',
        services: '#12579f',
        economy: '#8f4506',
        failed: '#8a1f3d',
        mark: '#fbe9a9',
      },
      dark: {
        paper: '#12171d',
        'paper-2': '#1a212a',
        ink: '#ece7db',
        'ink-2': '#aab3bc',
        rule: '#303a45',
        land: '#2a333d',
        governance: '#b9a6f2',
        development: '#5fcab7',
        services: '#82b9f3',
        economy: '#f1ab6d',
        failed: '#f292aa',
        mark: '#5a4a10',
      },
    },
  },
  process.env,
);
