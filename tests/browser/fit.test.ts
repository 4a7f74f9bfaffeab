import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { nameKey, partsWith, placeAt, readAddress } from '../../src/lib/city-parts.ts';
import type { Place } from '../../src/lib/city-parts.ts';
import { headPath, listPath } from '../../src/offline/edition.ts';
import type { EditionFile, Head } from '../../src/offline/edition.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import { axeFindings } from './axe.ts';
import { startHost } from './host.ts';
import { open } from './opened-page.ts';
import { host } from './shared-site.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const heading = (page: Page) => page.locator('.answer h2');
const status = (page: Page) => page.locator('.found [role=status]');
const ranked = (page: Page) => status(page).filter({ hasText: /\d/ });
const cases = (page: Page) =>
  page
    .locator('.groups .cases a')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2) ?? ''),
    );
const isFocused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

describe('a case for my city', () => {
  it('is found by keyboard alone: city, topic, weight, more cases', async () => {
    const { page, complaints } = await open('en/fit/');
    await page.locator('#fit-city').focus();
    // At once: between letters that a busy machine types slowly, the list changes.
    await page.keyboard.insertText('quit');
    await page.locator('#fit-cities [role=option]').first().waitFor();
    expect(await page.locator('#fit-city').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await page.locator('#fit-city').getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).textContent()).toMatch(/^Quito.*Ecuador.*2\.8 million/);
    await page.keyboard.press('Enter');
    await ranked(page).waitFor();
    expect(await heading(page).textContent()).toBe('Quito, Ecuador');
    expect(await page.locator('#fit-cities').isHidden()).toBe(true);
    expect(await isFocused(page, '#fit-city')).toBe(true);
    expect(page.url()).toBe(`${host.url}en/fit/?city=Quito,EC`);

    // Tab leads to the details, which Enter opens, and to what is in them.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await isFocused(page, '.topics summary')).toBe(true);
    await page.keyboard.press('Enter');
    while (!(await isFocused(page, 'input[value=solid-waste]'))) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(page.url()).toBe(`${host.url}en/fit/?city=Quito,EC&topic=solid-waste`);
    expect((await cases(page))[0]).toBe('cape-town-industrial-symbiosis');

    while (!(await isFocused(page, '[name=weigh-topics]'))) await page.keyboard.press('Tab');
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
    expect(await page.locator('[name=weigh-topics]').getAttribute('aria-valuetext')).toBe('not at all');
    expect(page.url()).toBe(`${host.url}en/fit/?city=Quito,EC&topic=solid-waste&weigh=topics:0`);
    expect((await cases(page))[0]).toContain('belo-horizonte');

    await page.keyboard.press('Tab');
    expect(await isFocused(page, '.usual')).toBe(true);
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(`${host.url}en/fit/?city=Quito,EC&topic=solid-waste`);
    expect(await isFocused(page, '[type=range]')).toBe(true);

    const before = await cases(page);
    expect(before).toHaveLength(12);
    while (!(await isFocused(page, '.more'))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const after = await cases(page);
    expect(after).toHaveLength(24);
    expect(after.slice(0, 12)).toEqual(before);
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname)).toContain(
      after[12],
    );
    expect(complaints).toEqual([]);
  });

  it('leads from the question to the answer, below it on a narrow screen', async () => {
    const { page } = await open('en/fit/', { viewport: { width: 360, height: 640 } });
    await page.getByRole('button', { name: 'Show the cases' }).click();
    expect(await isFocused(page, '#fit-city')).toBe(true);
    await page.goto(`${host.url}en/fit/?city=Quito,EC`);
    await ranked(page).waitFor();
    await page.getByRole('button', { name: 'Show the cases' }).click();
    expect(await isFocused(page, '.answer h2')).toBe(true);
    expect(await page.locator('.answer dl').isVisible()).toBe(true);
  });

  it('gives its reasons in words and never as a number', async () => {
    const { page } = await open('en/fit/?city=Quito,EC');
    await ranked(page).waitFor();
    const first = page.locator('.groups section').first();
    expect(await first.locator('h3').innerText()).toBe('Very alike');
    expect(await first.locator('.alike dd').first().textContent()).toContain(
      'same size band, same part of the world (South America), same country income group',
    );
    expect(await first.locator('.differs dd').first().textContent()).toMatch(/^only a related climate \(/);
    expect(await page.locator('.groups').innerText()).not.toMatch(/\d\s*%/);
    expect(
      await page.locator('[data-degree]').evaluateAll((all) => all.map((one) => one.dataset['degree'])),
    ).toEqual(['very', 'alike']);
  });

  it('leaves out the city’s own cases and says so', async () => {
    const { page } = await open('en/fit/?city=Quito,EC');
    await ranked(page).waitFor();
    expect(await page.locator('.own').innerText()).toContain('Quito has a case of its own');
    expect(await page.locator('.own a').getAttribute('href')).toContain('quito-agrupar-urban-agriculture');
    while (await page.locator('.more').isVisible()) await page.locator('.more').click();
    const all = await cases(page);
    expect(all).not.toContain('quito-agrupar-urban-agriculture');
    expect(await ranked(page).textContent()).toContain(String(all.length));
  });

  it('never filters: every case has its place, whatever is asked', async () => {
    const { page } = await open('en/fit/?city=Leipzig,DE&topic=informal-economy&weigh=size:4,region:0');
    await ranked(page).waitFor();
    const listed = (await (await page.request.get(`${host.url}en/cases.json`)).json()) as { id: string }[];
    while (await page.locator('.more').isVisible()) await page.locator('.more').click();
    expect((await cases(page)).sort()).toEqual(listed.map(({ id }) => id).sort());
  });

  it('takes a described city, from the address and by hand', async () => {
    const { page } = await open('en/fit/?size=100k-250k&region=africa&income=low&climate=Aw');
    await ranked(page).waitFor();
    expect(await heading(page).textContent()).toBe('The city described');
    expect(await page.locator('.answer dl').innerText()).toContain('100,000 to 250,000');
    await page.selectOption('[name=income]', 'high');
    expect(page.url()).toContain('income=high');
    await page.goBack();
    await page.waitForURL(/income=low/);
    expect(await page.locator('[name=income]').inputValue()).toBe('low');
  });

  it('lets the profile of a city be corrected, and remembers which part was', async () => {
    const { page } = await open('en/fit/?city=Quito,EC');
    await ranked(page).waitFor();
    expect(await page.locator('[name=size]').inputValue()).toBe('1m-5m');
    await page.locator('.described summary').click();
    await page.selectOption('[name=size]', '500k-1m');
    expect(page.url()).toBe(`${host.url}en/fit/?city=Quito,EC&size=500k-1m`);
    expect(await page.locator('.answer dl > div').first().innerText()).toMatch(/set by hand/i);
    await page.selectOption('[name=size]', '1m-5m');
    expect(page.url()).toBe(`${host.url}en/fit/?city=Quito,EC`);
  });

  it('goes back and forth between cities', async () => {
    const { page } = await open('en/fit/?city=Quito,EC');
    await ranked(page).waitFor();
    await page.fill('#fit-city', 'wien');
    await page.locator('[role=option]').first().click();
    await heading(page).filter({ hasText: 'Wien, Austria' }).waitFor();
    await page.goBack();
    await heading(page).filter({ hasText: 'Quito, Ecuador' }).waitFor();
    expect(await page.locator('#fit-city').inputValue()).toBe('Quito, Ecuador');
    await page.goForward();
    await heading(page).filter({ hasText: 'Wien, Austria' }).waitFor();
    await page.fill('#fit-city', '');
    await page.locator('#fit-city').blur();
    await page.waitForURL(`${host.url}en/fit/`);
    await page.locator('.start').waitFor();
  });
});

describe('the field for the city', () => {
  it.each([
    ['Köln', 'Köln'],
    ['koeln', 'Köln'],
    ['copenhagen', 'København'],
    ['Le Caire', 'Cairo'],
    ['medellin', 'Medellín'],
  ])('finds by "%s" %s', async (typed, name) => {
    const { page } = await open('en/fit/');
    await page.fill('#fit-city', typed);
    await page.locator('[role=option]').first().waitFor();
    expect(await page.locator('[role=option]').first().textContent()).toContain(name);
  });

  it('tells cities of one name apart, and leads back to the smaller one', async () => {
    const { page } = await open('en/fit/');
    await page.fill('#fit-city', 'suzhou');
    await page.locator('[role=option]').nth(1).waitFor();
    const options = await page.locator('[role=option]').allTextContents();
    expect(options.slice(0, 2)).toEqual([
      expect.stringContaining('China · 6.7 million inhabitants'),
      expect.stringContaining('China · 1.6 million inhabitants'),
    ]);
    await page.locator('[role=option]').nth(1).click();
    await page.waitForURL(/city=Suzhou,CN,33/);
    await page.reload();
    await ranked(page).waitFor();
    expect(await page.locator('.answer dl').innerText()).toContain('1.6 million inhabitants');
  });

  it('waits for the cities when Enter comes first, and closes with Escape', async () => {
    const { page } = await open('de/fit/');
    await page.locator('#fit-city').focus();
    await page.keyboard.type('Kiew');
    await page.keyboard.press('Enter');
    await heading(page).filter({ hasText: 'Kyiv, Ukraine' }).waitFor();
    await page.fill('#fit-city', 'lem');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#fit-cities').isHidden()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.locator('#fit-city').inputValue()).toBe('Kyiv, Ukraine');
  });

  it('fetches little: the index and the parts of what is typed', async () => {
    const { page } = await open('en/fit/');
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/places/')) fetched.push(request.url());
    });
    await page.fill('#fit-city', 'quito');
    await page.locator('[role=option]').first().waitFor();
    expect(fetched).toHaveLength(2);
  });

  it('says so when there is no such city, or no list of cities', async () => {
    const { page } = await open('en/fit/', { serviceWorkers: 'block' });
    await page.fill('#fit-city', 'xqzvw');
    await page.getByText('No city of this name is in the list').waitFor();
    await page.route('**/places/in-*.json', (route) => route.abort());
    await page.fill('#fit-city', 'quito');
    await page.getByText('The list of cities could not be loaded').waitFor();
    await page.unroute('**/places/in-*.json');
    await page.fill('#fit-city', 'quit');
    await page.locator('[role=option]').first().waitFor();
  });
});

describe('what can go wrong', () => {
  it('an address with a city that does not exist, and with values that do not', async () => {
    const { page } = await open('en/fit/?city=Atlantis,GR&size=huge&topic=dragons&weigh=luck:3');
    await page.locator('[role=alert]').filter({ hasText: 'Atlantis,GR' }).waitFor();
    expect(await page.locator('.start').isVisible()).toBe(true);
  });

  it('no cases', async () => {
    const { page } = await open('en/fit/', { serviceWorkers: 'block' });
    await page.route('**/cases.json', (route) => route.abort());
    await page.fill('#fit-city', 'quito');
    await page.locator('[role=option]').first().click();
    await status(page).filter({ hasText: 'The cases could not be loaded' }).waitFor();
    await page.unroute('**/cases.json');
    await page.locator('[name=weigh-size]').press('ArrowRight');
    await ranked(page).waitFor();
  });

  it('weights that all say nothing', async () => {
    const { page } = await open('en/fit/?climate=Aw&weigh=climate:0');
    await status(page).filter({ hasText: 'Nothing counts' }).waitFor();
    expect(await page.locator('.groups').innerText()).toBe('');
  });

  it('topics without a city', async () => {
    const { page } = await open('en/fit/?topic=solid-waste');
    await status(page).filter({ hasText: 'Now pick a city' }).waitFor();
  });

  it('no script: the page says where to go on', async () => {
    const { page } = await open('en/fit/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
    expect(await page.locator('case-fit form').isVisible()).toBe(false);
    await page.locator('.method summary').click();
    expect(await page.locator('.method').innerText()).toContain('Gower');
  });
});

describe('the ways to the page', () => {
  it('lead from the home page and from a city', async () => {
    const { page } = await open('en/');
    await page.getByRole('link', { name: 'Cases for a city like mine' }).click();
    await page.waitForURL(`${host.url}en/fit/`);
    await page.goto(`${host.url}en/cities/kobenhavn-dk/`);
    await page.getByRole('link', { name: /Cases for this city/ }).click();
    await heading(page).filter({ hasText: 'København, Denmark' }).waitFor();
    await ranked(page).waitFor();
    expect(await page.locator('.own li').count()).toBe(2);
  });

  it('name a city of the table on the page of every city', () => {
    const { parts } = read<{ parts: string[] }>('dist/places/index.json');
    const found = (query: string) => {
      const named = readAddress(new URLSearchParams(query).get('city') ?? '');
      const names = named ? partsWith(parts, nameKey(named.name)) : [];
      return (
        named &&
        placeAt(
          names.flatMap((start) => read<Place[]>(`dist/places/in-${start}.json`)),
          named,
        )
      );
    };
    const cities = readdirSync('dist/en/cities').filter((name) => !name.endsWith('.html'));
    const ids = cities.map((city) => {
      const html = readFileSync(`dist/en/cities/${city}/index.html`, 'utf8');
      return found(/fit\/(\?city=[^"]+)"/.exec(html)?.[1] ?? '')?.[4]?.id;
    });
    expect(cities.length).toBeGreaterThan(60);
    expect(ids).toEqual(cities);
  });
});

describe('offline', () => {
  it('every city can be picked and every case is ranked from the saved library', async () => {
    const line = await startHost('/some/where/');
    const { page, context } = await open('');
    await page.goto(`${line.url}fr/offline/`);
    await page.locator('[data-save-library]').click();
    await page.locator('library-keeper[data-library-state=saved]').waitFor({ timeout: 30_000 });
    await context.setOffline(true);
    await line.stop();
    await page.goto(`${line.url}fr/fit/`);
    await page.fill('#fit-city', 'le cap');
    await page.locator('[role=option]').first().click();
    await ranked(page).waitFor();
    expect(await heading(page).textContent()).toBe('Cape Town, Afrique du Sud');
    expect((await cases(page)).length).toBe(12);
    await page.fill('#fit-city', 'zurich');
    await page.locator('[role=option]').first().waitFor();
    await page.locator('.groups .cases a').first().click();
    await page.waitForURL(/fr\/practices\//);
  });

  it.each(languages)('the edition in %s holds every part of the table', (lang) => {
    const { groups } = read<Head>(`dist/${headPath(lang)}`);
    const saved = new Set(
      groups.flatMap(({ id }) => read<EditionFile[]>(`dist/${listPath(id)}`)).map(([path]) => path),
    );
    const { parts } = read<{ parts: string[] }>('dist/places/index.json');
    const needed = ['places/index.json', `${lang}/cases.json`, `${lang}/fit/index.html`].concat(
      parts.map((start) => `places/in-${start}.json`),
    );
    expect(needed.filter((path) => !saved.has(path))).toEqual([]);
  });
});

describe.each(languages)('axe finds nothing in %s', (lang) => {
  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('in %s at %d px, with all open', async (colorScheme, width) => {
    const { page } = await open(`${lang}/fit/?city=Quito,EC&topic=solid-waste&size=over-5m`, {
      colorScheme,
      bypassCSP: true,
      viewport: { width, height: 900 },
    });
    await ranked(page).waitFor();
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    await page.fill('#fit-city', 'san');
    await page.locator('[role=option]').first().waitFor();
    await page.locator('#fit-city').press('ArrowDown');
    expect(await axeFindings(page)).toEqual([]);
    const extra = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(extra).toBe(0);
  });
});
