import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startHost, watchedPage } from './host.ts';
import { contexts, open } from './opened-page.ts';
import { browser, host } from './shared-site.ts';

const three = 'c=medellin-metrocable&c=amman-bus-rapid-transit&c=dar-es-salaam-bus-rapid-transit';
const cities = (page: Page) => page.locator('.matrix thead th b').allTextContents();
const shows = (page: Page, names: string[]) => expect.poll(() => cities(page)).toEqual(names);
const chosenIn = (page: Page) => new URL(page.url()).searchParams.getAll('c');
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute('aria-label') ?? element?.id ?? '';
  });

describe('the comparison', () => {
  it('is a table with heads of rows and columns, and links to each case and to its sources', async () => {
    const { page, complaints } = await open(`en/compare/?${three}`);
    await shows(page, ['Medellín', 'Amman', 'Dar es Salaam']);
    expect(await page.title()).toContain('Medellín, Amman, and Dar es Salaam');
    expect(await page.locator('.matrix thead th[scope=col]').count()).toBe(3);
    expect(await page.locator('.matrix th[scope=row]').count()).toBe(18);
    expect(await page.locator('.matrix thead a').first().getAttribute('href')).toContain(
      'en/practices/medellin-metrocable/',
    );
    const cell = (row: string, column: number) => page.locator(`[data-row=${row}] td`).nth(column);
    expect(await cell('costs', 0).textContent()).toContain('about 24 million USD');
    expect(await cell('costs', 0).textContent()).toContain('2004');
    expect(await cell('perInhabitant', 0).textContent()).toContain('about 10 USD');
    expect(await cell('perInhabitant', 0).textContent()).toContain('2,376,337 inhabitants in 2018');
    expect(await cell('perInhabitant', 1).textContent()).toContain('reaches beyond the city');
    expect(await page.locator('[data-row=perInhabitant] th').textContent()).toContain('our own division');
    await cell('costs', 0).locator('.cite').first().click();
    expect(await page.locator('.case-sources li:target a').getAttribute('href')).toMatch(/^https:/);
    await shows(page, ['Medellín', 'Amman', 'Dar es Salaam']);
    expect(complaints).toEqual([]);
  });

  it('marks what is the same, and folds it away on demand, in the address', async () => {
    const { page } = await open(`en/compare/?${three}`);
    await shows(page, ['Medellín', 'Amman', 'Dar es Salaam']);
    expect(await page.locator('[data-row=theme] th').textContent()).toContain('the same everywhere');
    expect(await page.locator('[data-row=size] td .also').first().textContent()).toContain('same as Amman');
    await page.getByRole('checkbox', { name: 'Only what differs' }).check();
    expect(new URL(page.url()).searchParams.get('only')).toBe('differences');
    expect(await page.locator('[data-row=theme]').count()).toBe(0);
    expect(await page.locator('.folded').textContent()).toMatch(/rows say the same everywhere.*Theme/);
    await page.reload();
    await shows(page, ['Medellín', 'Amman', 'Dar es Salaam']);
    expect(await page.locator('[data-row=theme]').count()).toBe(0);
    await page.goBack();
    await page.locator('[data-row=theme]').waitFor();
  });

  it('is put together with the keyboard alone, and the focus is never lost', async () => {
    const { page, complaints } = await open('en/compare/');
    const picker = page.getByRole('combobox', { name: 'Add a practice' });
    await picker.focus();
    const pick = async (words: string) => {
      await page.keyboard.type(words);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    await pick('medellin cable');
    await shows(page, ['Medellín']);
    expect(await page.locator('.said').textContent()).toMatch(/^Medellín added\. Add at least one more/);
    expect(await focused(page)).toBe('case-query');
    await pick('jordan transport');
    await shows(page, ['Medellín', 'Amman']);
    await pick('water namibia');
    await shows(page, ['Medellín', 'Amman', 'Windhoek']);
    expect(chosenIn(page)).toEqual([
      'medellin-metrocable',
      'amman-bus-rapid-transit',
      'windhoek-direct-potable-reuse',
    ]);

    await page.getByRole('button', { name: 'Move Windhoek left' }).focus();
    await page.keyboard.press('Enter');
    await shows(page, ['Medellín', 'Windhoek', 'Amman']);
    expect(await focused(page)).toBe('Move Windhoek left');
    await page.keyboard.press('Enter');
    await shows(page, ['Windhoek', 'Medellín', 'Amman']);
    // At the edge the other direction takes the focus.
    expect(await focused(page)).toBe('Move Windhoek right');
    await page.getByRole('button', { name: 'Remove Medellín' }).focus();
    await page.keyboard.press('Space');
    await shows(page, ['Windhoek', 'Amman']);
    expect(await focused(page)).toBe('Remove Amman');
    await page.goBack();
    await shows(page, ['Windhoek', 'Medellín', 'Amman']);
    await page.goForward();
    await shows(page, ['Windhoek', 'Amman']);

    await page.locator('.proposals a').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => chosenIn(page).length).toBe(3);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.proposals') !== null))
      .toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => chosenIn(page).length).toBe(4);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('matrix');
    expect(await picker.isVisible()).toBe(false);
    await page.getByText('Four practices are chosen').waitFor();
    expect(complaints).toEqual([]);
  });

  it('closes the list of the picker with Escape, and says when nothing fits', async () => {
    const { page } = await open('fr/compare/');
    const picker = page.getByRole('combobox');
    await picker.fill('eau');
    await page.getByRole('option').first().waitFor();
    await page.getByText(/^\d+ pratiques?$/).waitFor();
    await page.keyboard.press('ArrowUp');
    const active = await picker.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await picker.getAttribute('aria-expanded')).toBe('false');
    expect(await picker.inputValue()).toBe('eau');
    await page.keyboard.press('Escape');
    expect(await picker.inputValue()).toBe('');
    await picker.fill('qqqq');
    await page.getByText('Aucune pratique ne contient ces mots.').waitFor();
  });

  it('tells of ids that are unknown, double or too many', async () => {
    const { page, complaints } = await open(
      `en/compare/?${three}&c=<b>nowhere</b>&c=medellin-metrocable&c=windhoek-direct-potable-reuse&c=lviv-old-town-renewal`,
    );
    await shows(page, ['Medellín', 'Amman', 'Dar es Salaam', 'Windhoek']);
    const told = page.locator('.left-out p');
    expect(await told.nth(0).textContent()).toBe('Not in the library: “<b>nowhere</b>”.');
    expect(await told.nth(1).textContent()).toMatch(/twice.*Medellín/);
    expect(await told.nth(2).textContent()).toMatch(/no room for: Lviv/);
    await page.getByRole('button', { name: 'Remove Amman' }).click();
    await shows(page, ['Medellín', 'Dar es Salaam', 'Windhoek']);
    expect(await told.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('keeps the heads of rows and columns in sight while its box scrolls, and the page does not', async () => {
    const { page } = await open(`de/compare/?${three}`, { viewport: { width: 320, height: 640 } });
    await shows(page, ['Medellín', 'Amman', 'Dar es Salaam']);
    const box = page.locator('.matrix');
    await box.focus();
    const offset = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const outer = element.closest('.matrix')?.getBoundingClientRect();
          const inner = element.getBoundingClientRect();
          return [Math.round(inner.left - (outer?.left ?? 0)), Math.round(inner.top - (outer?.top ?? 0))];
        });
    await box.evaluate((element) => element.scrollTo(150, 700));
    expect((await offset('.matrix [data-row=costs] th'))[0]).toBe(0);
    expect((await offset('.matrix thead th'))[1]).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('marks texts that are in another language than the page', async () => {
    const { page } = await open('de/compare/?c=medellin-metrocable&c=amman-bus-rapid-transit');
    await shows(page, ['Medellín', 'Amman']);
    const langs = await page
      .locator('.matrix thead a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('lang')));
    expect(langs).toEqual([null, 'en']);
    expect(await page.locator('[data-row=setbacks] td').nth(1).locator('[lang=en]').count()).toBeGreaterThan(
      0,
    );
  });

  it('is downloaded as CSV', async () => {
    const { page, complaints } = await open(`en/compare/?${three}`);
    await shows(page, ['Medellín', 'Amman', 'Dar es Salaam']);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Table as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(
      'medellin-metrocable+amman-bus-rapid-transit+dar-es-salaam-bus-rapid-transit.csv',
    );
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.slice(0, 10)).toBe('\uFEFFPractice,');
    expect(csv.split('\r\n')[1]).toBe('City,Medellín,Amman,Dar es Salaam');
    expect(complaints).toEqual([]);
  });

  it('prints the whole table in landscape, its head on every page', async () => {
    const { page } = await open(`en/compare/?${three}`);
    await shows(page, ['Medellín', 'Amman', 'Dar es Salaam']);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width = 0, height = 0] = (/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).map(Number);
    expect(width).toBeGreaterThan(height);
    await page.emulateMedia({ media: 'print' });
    const table = page.locator('.matrix table');
    expect(
      await table.evaluate((element) => {
        const box = element.parentElement;
        return [
          getComputedStyle(element.querySelector('thead') ?? element).display,
          (box?.scrollWidth ?? 0) <= (box?.clientWidth ?? 0),
          getComputedStyle(box ?? element).overflow,
        ];
      }),
    ).toEqual(['table-header-group', true, 'visible']);
    expect(await page.locator('case-picker').isVisible()).toBe(false);
  });
});

describe('the way to a comparison', () => {
  it('leads from a practice, with its related cases as proposals', async () => {
    const { page } = await open('es/practices/medellin-metrocable/');
    await page.getByRole('link', { name: 'Comparar con otras' }).click();
    await page.waitForURL(/es\/compare\/\?c=medellin-metrocable$/);
    await shows(page, ['Medellín']);
    expect(await page.locator('.proposals a').count()).toBe(4);
    expect(await page.locator('.ideas').isVisible()).toBe(false);
    await page.locator('.proposals a').first().click();
    await expect.poll(() => cities(page).then(({ length }) => length)).toBe(2);
  });

  it('begins on the empty page with comparisons from the data', async () => {
    const { page } = await open('de/compare/');
    expect(await page.locator('.ideas h3').count()).toBe(3);
    await page.getByRole('link', { name: 'Diese vergleichen' }).first().click();
    await expect.poll(() => cities(page).then(({ length }) => length)).toBeGreaterThan(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('matrix');
    await page.goBack();
    await page.locator('.ideas').waitFor();
    expect(await page.locator('.matrix').isVisible()).toBe(false);
  });

  it('is offered without script too: the cases can be read one by one', async () => {
    const { page } = await open('en/compare/', { javaScriptEnabled: false });
    // Playwright does not look for texts in noscript.
    expect(await page.locator('noscript .notice').isVisible()).toBe(true);
    expect(await page.locator('.work').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Compare these' }).count()).toBe(0);
    await page.locator('.ideas li a').first().click();
    await page.waitForURL(/en\/practices\/.+/);
  });
});

describe('when something fails', () => {
  it('says that the list could not be loaded, and tries again', async () => {
    const { page } = await open('en/', { serviceWorkers: 'block' });
    await page.route('**/cases.json', (route) => route.abort());
    await page.goto(`${host.url}en/compare/?${three}`);
    await page.getByText('The list of practices could not be loaded.').waitFor();
    await page.unroute('**/cases.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await shows(page, ['Medellín', 'Amman', 'Dar es Salaam']);
    expect(await page.locator('.failed').isVisible()).toBe(false);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('matrix');
  });

  it('shows the others when one case could not be loaded', async () => {
    const { page } = await open('en/', { serviceWorkers: 'block' });
    await page.route('**/amman-bus-rapid-transit/case.json', (route) =>
      route.fulfill({ status: 404, body: '' }),
    );
    await page.goto(`${host.url}en/compare/?${three}`);
    await shows(page, ['Medellín', 'Dar es Salaam']);
    await page.getByText(/Could not be loaded: Amman/).waitFor();
  });

  it.each(['/', '/some/where/'])(
    'works with the network cut once the library is saved, at %s',
    async (base) => {
      const own = await startHost(base);
      const context = await browser.newContext();
      contexts.push(context);
      const { page, complaints } = await watchedPage(context);
      await page.goto(`${own.url}en/offline/`);
      await page.locator('[data-save-library]').click();
      await page.locator('library-keeper[data-library-state=saved]').waitFor({ timeout: 30_000 });
      await context.setOffline(true);
      await own.stop();
      await page.goto(`${own.url}en/compare/?${three}`);
      await shows(page, ['Medellín', 'Amman', 'Dar es Salaam']);
      await page.getByRole('combobox').fill('windhoek');
      await page.getByRole('option').first().click();
      await shows(page, ['Medellín', 'Amman', 'Dar es Salaam', 'Windhoek']);
      await page.locator('.matrix thead a').last().click();
      await page.waitForURL(/windhoek-direct-potable-reuse\/$/);
      expect(complaints).toEqual([]);
    },
  );
});
