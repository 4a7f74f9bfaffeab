import { describe, expect, it } from 'vitest';
import { site } from '../../site.config.ts';
import { colourSheet } from '../../src/site/colour-sheet.ts';
import { contrast, withContrast } from '../../src/site/contrast.ts';
import { colourNames, faintColours, signalNames } from '../../src/site/palette.ts';
import { readSettings } from '../../src/site/read-settings.ts';
import type { SettingsInput } from '../../src/site/settings.ts';

const light = {
  paper: '#ffffff',
  'paper-2': '#f2f2f2',
  ink: '#111111',
  'ink-2': '#444444',
  rule: '#cccccc',
  land: '#dddddd',
  governance: '#5a2d82',
  development: '#1b5e20',
  services: '#0d47a1',
  economy: '#7a3e00',
  failed: '#8b0000',
  mark: '#fff59d',
};
const dark = {
  paper: '#101010',
  'paper-2': '#1c1c1c',
  ink: '#eeeeee',
  'ink-2': '#bbbbbb',
  rule: '#3a3a3a',
  land: '#333333',
  governance: '#ce93d8',
  development: '#a5d6a7',
  services: '#90caf9',
  economy: '#ffcc80',
  failed: '#ef9a9a',
  mark: '#5d4a00',
};
const valid: SettingsInput = {
  name: 'Atlas of Cities',
  shortName: 'Atlas',
  address: 'https://atlas.example.org',
  base: '/',
  languages: ['en'],
  repository: '',
  forge: 'github',
  contact: '',
  branch: 'main',
  answerWithin: 0,
  statement: { en: 'Run by volunteers.' },
  offline: true,
  chooseThemesFrom: 0,
  tellsOfPlatform: false,
  colours: { light, dark },
};
const read = (changes: Readonly<Record<string, unknown>>, environment: Record<string, string> = {}) =>
  readSettings({ ...valid, ...changes } as SettingsInput, environment);

/** The faults of settings, without the line that counts them and without padding. */
function faultsOf(
  changes: Readonly<Record<string, unknown>>,
  environment?: Record<string, string>,
): string[] {
  try {
    read(changes, environment);
    return [];
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim().replace(/ {2,}/, ' | '));
  }
}

describe('settings', () => {
  it('are read, with addresses in one form', () => {
    expect(
      read({
        address: 'https://atlas.example.org/',
        base: '/some/where',
        repository: 'https://codeberg.org/a/b.git',
      }),
    ).toMatchObject({
      address: 'https://atlas.example.org',
      base: '/some/where/',
      repository: 'https://codeberg.org/a/b',
    });
  });

  it.each([
    [{ name: ' ' }, 'name | This is empty. Write the name of the site.'],
    [
      { address: 'atlas.example.org' },
      'address | "atlas.example.org" is not an address of a host. Write https:// and its name, such as https://atlas.example.org; a path goes into base.',
    ],
    [
      { address: 'https://example.org/atlas' },
      'address | "https://example.org/atlas" is not an address of a host. Write https:// and its name, such as https://atlas.example.org; a path goes into base.',
    ],
    [
      { base: 'atlas' },
      'base | "atlas" is not a path. Write / for the root of the host, or a path such as /library/.',
    ],
    [
      { languages: [] },
      'languages | There is no language here. Write at least one, the main language first.',
    ],
    [
      { languages: ['en', 'pt'] },
      'languages.1 | "pt" is none of the languages that the interface speaks: en, de, es, fr.',
    ],
    [{ languages: ['en', 'en'] }, 'languages | A language stands here twice. Write it once.'],
    [
      { languages: ['en', 'fr'] },
      'statement.fr | The site speaks this language but does not say in it who runs the site. Write a sentence.',
    ],
    [
      { repository: 'github.com/a/b' },
      'repository | "github.com/a/b" is not the address of a repository. Write one such as https://github.com/your-name/your-fork, or \'\' for none.',
    ],
    [
      { forge: 'bitbucket' },
      'forge | "bitbucket" is not a forge that this site knows. Choose github, gitlab or forgejo (also for Codeberg and Gitea).',
    ],
    [
      { contact: 'the office' },
      'contact | "the office" is not an e-mail address. Write a public one of the maintainers, or \'\' for none.',
    ],
    [{ answerWithin: 2.5 }, 'answerWithin | Write a whole number of days; 0 promises nothing.'],
    [
      { tellsOfPlatform: undefined },
      'tellsOfPlatform | This setting is missing. Write it, as the original has it.',
    ],
    [{ language: ['en'] }, 'language | This setting is unknown. Did you mean languages?'],
    [
      { colours: { light: { ...light, ink: 'black' }, dark } },
      'colours.light.ink | "black" is not a colour. Write # and six hexadecimal digits, such as #1f5f7b.',
    ],
    [
      { colours: { light: { ...light, accent: '#000000' }, dark } },
      'colours.light.accent | This setting is unknown. Take it out.',
    ],
  ])('%o are refused with what to write', (changes, message) => {
    expect(faultsOf(changes)).toEqual([message]);
  });

  it('tell all faults at once, those of a variable with its name', () => {
    expect(faultsOf({ contact: 'x' }, { SITE_LANGUAGES: 'en, pt', BASE_PATH: 'x' })).toEqual([
      expect.stringMatching(/^base \(from BASE_PATH\) \| "x" is not a path/),
      expect.stringMatching(/^languages\.1 \(from SITE_LANGUAGES\) \| "pt" is none/),
      expect.stringMatching(/^contact \| "x"/),
    ]);
  });

  it('are replaced by the environment for one build', () => {
    const all = { statement: { en: 'A.', fr: 'B.' }, languages: ['en', 'fr'] };
    expect(
      read(all, { SITE_LANGUAGES: 'fr', BASE_PATH: '/b', SITE_ADDRESS: 'http://localhost:1' }),
    ).toMatchObject({
      languages: ['fr'],
      base: '/b/',
      address: 'http://localhost:1',
    });
    expect(read(all, { SITE_LANGUAGES: '' }).languages).toEqual(['en', 'fr']);
  });
});

describe('colours', () => {
  it('have the contrast that WCAG defines', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });

  it.each(Object.entries(site.colours))('of this site can be read in %s', (_, colours) => {
    expect(faintColours(colours)).toEqual([]);
  });

  it('that are too faint are refused, with the nearest that is not', () => {
    expect(
      faultsOf({ colours: { light: { ...light, economy: '#d98a3f' }, dark: { ...dark, mark: '#e0d0a0' } } }),
    ).toEqual([
      'colours.light.economy | #d98a3f against paper (#ffffff) has a contrast of 2.7:1; text needs 4.5:1. Write #99622d, for example.',
      expect.stringMatching(
        /^colours\.dark\.mark \| #e0d0a0 against ink \(#eeeeee\) has a contrast of 1\.3:1/,
      ),
    ]);
    for (const ground of ['#ffffff', '#101010', '#808080'])
      expect(contrast(withContrast('#808080', ground, 4.5), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('reach the style sheet of each theme, and paper darker than a screen', () => {
    const sheet = colourSheet({
      light: { ...light, services: '#123456' },
      dark: { ...dark, services: '#abcdef' },
    });
    expect(sheet.match(/--services:#\w+/g)).toEqual([
      '--services:#123456',
      '--services:#abcdef',
      '--services:#abcdef',
      '--services:#0c2339',
    ]);
    for (const name of colourNames)
      expect(sheet.split(`--${name}:`).length - 1).toBe(
        signalNames.some((signal) => signal === name) ? 4 : 3,
      );
  });
});
