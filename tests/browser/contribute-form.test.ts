import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { formKinds } from '../../src/contribute/form-kinds.ts';
import { allFields, fieldsOf } from '../../src/contribute/form-model.ts';
import type { Sort } from '../../src/contribute/form-model.ts';
import { oneOf } from '../../src/schemas/kinds.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import { axeFindings } from './axe.ts';
import { badFixtures, badText, kindOf, toldOf } from '../bad-fixtures.ts';
import { checkedOnce, contexts, focused, open } from './form-page.ts';
import { browser, host } from './shared-site.ts';
import { atForm } from './writing.ts';

describe('faults', () => {
  it('of every bad fixture are those of the terminal', async () => {
    const { page, complaints } = await open('en/contribute/practice/');
    await page.clock.setFixedTime('2026-11-23T12:00:00Z');
    expect(badFixtures.length).toBeGreaterThan(500);
    const files = badFixtures.map((id) => ({ id, kind: kindOf(id), text: badText(id) }));
    const told = await page.evaluate(async (all) => {
      interface Told {
        line: number;
        column: number;
        field: string;
        severity: string;
        message: string;
      }
      const form = document.querySelector('entry-form') as unknown as {
        faultsOf: (file: (typeof all)[number]) => Promise<Told[]>;
      };
      const answers: string[] = [];
      for (const file of all)
        answers.push(
          (await form.faultsOf(file))
            .map(
              ({ line, column, field, severity, message }) =>
                `${line}:${column} ${field} ${severity === 'hint' ? '(hint) ' : ''}${message}`,
            )
            .join('\n'),
        );
      return answers;
    }, files);
    const wrong = badFixtures.flatMap((name, at) => {
      const expected = toldOf(name);
      return told[at] === expected ? [] : [`${name}\nform:\n${told[at]}\nterminal:\n${expected}`];
    });
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
  }, 180_000);

  it('stand beside their fields and in the list, which leads to them, in the language of the page', async () => {
    const { page } = await open('es/contribute/practice/');
    const form = atForm(page);
    await form.write('title', 'x'.repeat(80));
    await form.write('start', '20o1');
    await form.step('check');
    await page.locator('[data-part=faults] li').nth(1).waitFor();
    const list = await page.locator('[data-part=faults] li').allInnerTexts();
    expect(list).toEqual([
      'Título Este texto tiene 80 caracteres; se admiten 70 como máximo. Acórtelo.',
      'Comenzó en Solo cifras, como 200000 o 7.5, sin palabras, espacios ni unidades.',
    ]);
    await page.locator('[data-part=faults] a').nth(1).click();
    expect(await focused(page, '#c-start')).toBe(true);
    expect(await page.locator('#c-start').getAttribute('aria-invalid')).toBe('true');
    const described = (await page.locator('#c-start').getAttribute('aria-describedby'))?.split(' ') ?? [];
    expect(described).toContain('c-start-fault');
    expect(await page.locator('#c-start-fault').innerText()).toContain('Solo cifras');
    await form.write('start', '2001');
    await page.locator('#c-start').blur();
    await page.locator('#c-start-fault').waitFor({ state: 'hidden' });
  });

  it('that are only missing wait until their step is left behind', async () => {
    const { page } = await open('en/contribute/practice/');
    await checkedOnce(page);
    expect(await page.locator('.fault:visible').count()).toBe(0);
    await atForm(page).step('sources');
    await atForm(page).step('what');
    await page.locator('#c-title-fault').filter({ hasText: 'This is still missing.' }).waitFor();
  });
});

describe('the page', () => {
  it('says what to do where there is no script', async () => {
    const { page } = await open('en/contribute/practice/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
    expect(await page.locator('entry-form .entry').isVisible()).toBe(false);
  });

  it.each([320, 1440])('needs no sideways scrolling at %d px, with everything open', async (width) => {
    const { page } = await open('de/contribute/practice/', { viewport: { width, height: 900 } });
    await page.setInputFiles('[data-import]', 'src/content/practices/medellin-metrocable.mdx');
    await page.locator('[data-imported] h2').filter({ hasText: 'metrocable' }).waitFor();
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    for (const step of ['what', 'sources', 'where', 'results', 'text', 'check', 'send']) {
      await page.evaluate((name) => (location.hash = `step-${name}`), step);
      await page.locator(`#step-${step}`).waitFor();
      const extra = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(`${step} ${extra}`).toBe(`${step} 0`);
    }
  });
});

/** The control that each sort of field has. */
const controls: Readonly<Record<Sort, string>> = {
  text: 'input[type=text], textarea',
  number: 'input[inputmode=decimal]',
  date: 'input[type=date]',
  choice: 'select, input[type=radio]',
  choices: 'input[type=checkbox]',
  tick: 'input[type=checkbox]',
  agreement: 'input[type=checkbox]',
  'yes-no': 'input[type=radio]',
  point: '.pair input',
  country: 'select',
  currency: 'select',
  zone: 'select',
  language: 'select',
  address: 'input[inputmode=url]',
  id: 'input[type=text]',
  entry: 'input[list]',
  sources: '[data-picks]',
  group: '[data-field]',
  items: 'template [data-item] [data-field]',
  values: 'template [data-item] :is(input, select)',
};

describe.each(languages)('schema and form in %s', (lang) => {
  it.each(formKinds)('have the same fields: %s', (kind) => {
    const html = readFileSync(`dist/${lang}/contribute/${oneOf[kind]}/index.html`, 'utf8');
    const form = parse(html).querySelector('entry-form .entry');
    const fields = allFields(fieldsOf(kind));
    const shown = form?.querySelectorAll('[data-field]') ?? [];
    expect(shown.map((field) => field.getAttribute('data-field')).sort()).toEqual(
      fields.map(({ path }) => path).sort(),
    );
    for (const { path, sort, required, choices = [] } of fields) {
      const field = form?.querySelector(`[data-field="${path}"]`);
      const told = [path, field?.getAttribute('data-sort'), field?.hasAttribute('data-required')];
      expect(told).toEqual([path, sort, required]);
      expect([path, field?.querySelector(controls[sort]) === null]).toEqual([path, false]);
      expect([path, field?.querySelector('.name')?.textContent.trim()]).not.toEqual([path, '']);
      expect([path, field?.querySelector('.hint')?.textContent.trim()]).not.toEqual([path, '']);
      const offered = field?.querySelectorAll('option, input').map((one) => one.getAttribute('value')) ?? [];
      if (choices.length > 0) expect([path, ...offered]).toEqual(expect.arrayContaining(choices.map(String)));
    }
    const stray = form
      ?.querySelectorAll('input, select, textarea')
      .filter((control) => !control.closest('[data-field],[data-name],[data-section],city-picker,hand-over'));
    expect(stray?.map(String)).toEqual([]);
  });
});

describe('axe finds nothing', () => {
  it.each([
    ['en', 'light', 1280],
    ['fr', 'dark', 320],
  ] as const)(
    'in any step, in %s, in %s at %d px',
    async (lang, colorScheme, width) => {
      const { page } = await open(`${lang}/contribute/practice/`, {
        colorScheme,
        bypassCSP: true,
        viewport: { width, height: 900 },
      });
      const text = readFileSync('src/content/practices/medellin-metrocable.mdx', 'utf8')
        .replace('scale: city', 'scale: vast')
        .replace('title: Cable', 'extra: 1\ntitle: Cable');
      await page.setInputFiles('[data-import]', {
        name: 'x.mdx',
        mimeType: 'text/markdown',
        buffer: Buffer.from(text),
      });
      await page.locator('[data-part=faults] li').first().waitFor({ state: 'attached' });
      await page
        .locator('details')
        .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
      const steps = await page
        .locator('.steps [data-step]')
        .evaluateAll((all) => all.map((one) => one.dataset['step'] ?? ''));
      for (const step of steps) {
        await page.evaluate((name) => (location.hash = `step-${name}`), step);
        await page.locator(`#step-${step}`).waitFor();
        if (step === 'text') await page.locator('[data-section=results] [data-tool=mark]').click();
        expect([step, ...(await axeFindings(page))]).toEqual([step]);
      }
    },
    240_000,
  );
});

it.each(['en', 'de'])(
  'weighs less than 165 kB of script after gzip, with the checker and the ways to hand over, in %s',
  async (lang) => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    contexts.push(context);
    const page = await context.newPage();
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.set(response.url(), response.body());
    });
    await page.goto(`${host.url}${lang}/contribute/practice/`);
    await checkedOnce(page);
    const weights = await Promise.all(
      [...scripts.values()].map(async (body) => gzipSync(await body).byteLength),
    );
    const sum = weights.reduce((all, one) => all + one, 0);
    console.info(`Scripts of the form in ${lang}: ${sum} bytes after gzip.`);
    expect(sum).toBeLessThan(165_000);
  },
);
