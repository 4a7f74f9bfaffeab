import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site } from '../../site.config.ts';
import { host } from './shared-site.ts';
import { open } from './opened-page.ts';

const path = 'de/practices/medellin-metrocable/';
const address = `${site.address}${site.base}${path}`;
const title = 'Medellín: Seilbahnen als öffentlicher Nahverkehr für die Viertel am Hang';
const section = (page: Page) => page.locator('.cite-page');
const button = (page: Page, name: string) => section(page).getByRole('button', { name, exact: true });
const allow = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('citing a page', () => {
  it('copies the reference in one line', async () => {
    const { page, complaints } = await open(path, allow);
    await button(page, 'Kopieren : Literaturangabe').click();
    await section(page).getByRole('status').getByText('Kopiert.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      new RegExp(
        `^${site.name}\\. \\(2026, \\d+\\. \\w+\\)\\. ${title} \\(Version sha-[0-9a-f]{12}\\+[0-9a-f]{12}\\)\\. ${address}$`,
      ),
    );
    expect(complaints).toEqual([]);
  });

  it('saves records that a reader of each format understands, with the network cut', async () => {
    const { page, context } = await open(path, allow);
    await context.setOffline(true);
    await section(page).locator('summary').click();
    for (const [name, ending] of [
      ['BibTeX', 'bib'],
      ['RIS', 'ris'],
      ['CSL-JSON', 'json'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        button(page, `Als Datei sichern : ${name}`).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`medellin-metrocable.${ending}`);
      const text = readFileSync(await file.path(), 'utf8');
      expect(new Cite(text).data).toMatchObject([{ title, URL: address }]);
      await button(page, `Kopieren : ${name}`).click();
      expect(`${await page.evaluate(() => navigator.clipboard.readText())}\n`).toBe(text);
    }
  });

  it('selects the text where the browser does not let it copy', async () => {
    const { page } = await open(path);
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error()) },
      }),
    );
    await section(page).locator('summary').click();
    await button(page, 'Kopieren : BibTeX').click();
    await section(page).getByText('Der Text ist markiert').waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toContain(
      '@misc{practice_medellin_metrocable,',
    );
  });

  it('is read and copied by hand without script', async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    expect(await section(page).getByRole('button').count()).toBe(0);
    await section(page).locator('summary').click();
    for (const format of ['bibtex', 'ris', 'csl'])
      expect(await page.locator(`#cite-${format}`).isVisible()).toBe(true);
  });

  it('has the same records in the data of the page', async () => {
    const { page } = await open(path);
    const data = (await (await fetch(`${host.url}${path}cite.json`)).json()) as Record<
      'bibtex' | 'ris',
      string
    >;
    for (const format of ['bibtex', 'ris'] as const)
      expect((await page.locator(`#cite-${format}`).textContent())?.trim()).toBe(data[format].trim());
  });
});
