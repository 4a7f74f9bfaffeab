import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { formKinds } from '../../src/contribute/form-kinds.ts';
import { allFields, fieldsOf } from '../../src/contribute/form-model.ts';
import type { Sort } from '../../src/contribute/form-model.ts';
import { splitFile } from '../../src/entries/front-matter.ts';
import { oneOf } from '../../src/schemas/kinds.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import { startHost, watchedPage } from './host.ts';
import { browser, host } from './shared-site.ts';
import { atForm, faultsInLibrary } from './writing.ts';

const contexts: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
async function open(path: string, options: Parameters<typeof browser.newContext>[0] = {}) {
  const context = await browser.newContext(options);
  contexts.push(context);
  const { page, complaints } = await watchedPage(context);
  page.setDefaultTimeout(20_000);
  await page.goto(host.url + path);
  return { page, complaints, context };
}
const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
const checkedOnce = (page: Page) =>
  page.locator('[data-summary]').filter({ hasText: /\S/ }).waitFor({ state: 'attached' });

/** Presses Tab until the focus is where it should be. */
async function tabTo(page: Page, selector: string, most = 200) {
  for (let tries = 0; tries < most; tries++) {
    if (await focused(page, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never came to ${selector}`);
}

describe('a whole practice', () => {
  it('is written with the keyboard alone and the network cut, and passes check:content', async () => {
    const line = await startHost('/some/where/');
    const { page, complaints, context } = await open('');
    await page.goto(`${line.url}en/offline/`);
    await page.locator('[data-save-library]').click();
    await page.locator('library-keeper[data-library-state=saved]').waitFor({ timeout: 50_000 });
    await context.setOffline(true);
    await line.stop();
    await page.goto(`${line.url}en/contribute/practice/`);
    const type = async (selector: string, text: string) => {
      await tabTo(page, selector);
      await page.keyboard.type(text);
    };
    const press = async (selector: string, key: string) => {
      await tabTo(page, selector);
      await page.keyboard.press(key);
    };
    const inItem = (path: string, at: number, rest = ':is(input, textarea)') =>
      `[data-field="${path.split('.')[0]}"] > [data-items] > :nth-child(${at}) [data-field="${path}"] ${rest}`;
    const next = async (step: string) => {
      await press(`.panel:not([hidden]) .way a:last-child`, 'Enter');
      await page.locator(`#step-${step}`).waitFor();
      expect(await focused(page, `#step-${step}-title`)).toBe(true);
    };

    await page.locator('#step-what-title').focus();
    await type('[data-field=title] input', 'Rain gardens in school yards');
    await type(
      '[data-field=summary] textarea',
      'Quito turned school yards into rain gardens. Flooding of the streets around them fell by 30 %.',
    );
    await press('[data-field=cluster] input[value=good-urban-governance]', 'ArrowDown');
    await press('[data-field=topics] > [data-add]', 'Enter');
    expect(await focused(page, '[data-field=topics] select')).toBe(true);
    await page.keyboard.type('Climate adaptation');
    await press('[data-field=sdgs] input[value="13"]', 'Space');
    await type('[data-field=scale] select', 'Neigh');
    await type('[data-field=status] select', 'Ong');
    await type('[data-field=start] input', '2021');

    await next('sources');
    for (const [at, title, publisher] of [
      [1, 'Report on the school yards', 'Municipality of Quito'],
      [2, 'A study of rain gardens', 'A university'],
    ] as const) {
      await press('[data-field=sources] > [data-add]', 'Enter');
      await type(inItem('sources.title', at), title);
      await type(inItem('sources.publisher', at), publisher);
      await type(inItem('sources.url', at), `https://example.org/${at}`);
      await type(inItem('sources.lang', at, 'select'), 'Spanish');
    }
    expect(
      await page
        .locator('[data-field="sources.id"] input')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['s1', 's2']);

    await next('where');
    await type('#c-pick-city', 'quit');
    await page.locator('#c-pick-cities [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => (document.querySelector('#c-city-at-longitude') as HTMLInputElement).value !== '',
    );
    expect(await page.locator('#c-city-country').inputValue()).toBe('EC');

    await next('who');
    await press('[data-field=actors] > [data-add]', 'Enter');
    await page.keyboard.type('Municipality of Quito');
    await type(inItem('actors.type', 1, 'select'), 'Local');
    await type(inItem('actors.role', 1, 'select'), 'Lead');
    await press(inItem('actors.sources', 1, 'input[value=s1]'), 'Space');

    await next('results');
    await press('[data-field=results] > [data-add]', 'Enter');
    await page.keyboard.type('less flooding of the streets around');
    await type(inItem('results.value', 1), '30');
    await type(inItem('results.unit', 1), '%');
    await press(inItem('results.sources', 1, 'input[value=s2]'), 'Space');
    await next('costs');

    await next('evidence');
    await press('[data-field="evidence.level"] input[value="1"]', 'Space');
    for (let level = 1; level < 3; level++) await page.keyboard.press('ArrowDown');
    await type(
      '[data-field="evidence.why"] textarea',
      'A study measured the water on the streets before and after.',
    );
    await press('[data-field="evidence.sources"] input[value=s2]', 'Space');
    await page.locator('[data-proven]').filter({ hasText: 'carries level 4' }).waitFor();
    await next('links');

    await next('text');
    const texts = {
      challenge: 'Streets stood under water.',
      approach: 'Asphalt gave way to gardens.',
      results: 'Flooding fell by 30 %.',
      costs: 'No figure was found.',
      helped: 'The schools wanted it.',
      failed: 'Two gardens dried out.',
      lessons: 'Plant what survives the dry season.',
      transfer: 'Wherever a yard lies below the street.',
    };
    for (const [key, text] of Object.entries(texts)) {
      await tabTo(page, `#c-text-${key}`);
      await page.keyboard.type(text);
      if (key === 'costs') continue;
      // The bar of tools lies before the text; its first tool sets source marks.
      await page.keyboard.press('Shift+Tab');
      expect(await focused(page, `[data-section=${key}] [data-tool=mark]`)).toBe(true);
      await page.keyboard.press('Enter');
      if (key !== 'approach') await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await focused(page, `#c-text-${key}`)).toBe(true);
    }
    expect(await page.locator('#c-text-approach').inputValue()).toBe('Asphalt gave way to gardens.[^s1]');
    expect(await page.locator('#c-text-results').inputValue()).toBe('Flooding fell by 30 %.[^s2]');

    await next('check');
    expect(await page.locator('#c-id').inputValue()).toBe('quito-rain-gardens-school-yards');
    await press('[data-field=licence] input', 'Space');
    await atForm(page).clean();
    await next('preview');
    await next('send');
    const saving = page.waitForEvent('download');
    await press('[data-download]', 'Enter');
    const saved = await saving;
    const text = readFileSync(await saved.path(), 'utf8');
    expect(saved.suggestedFilename()).toBe('quito-rain-gardens-school-yards.mdx');
    expect(faultsInLibrary('practices', saved.suggestedFilename(), text)).toEqual([]);
    expect(splitFile(text).data).toMatchObject({
      city: { name: 'Quito', country: 'EC' },
      results: [{ id: 'less-flooding-streets-around', value: 30, sources: ['s2'] }],
      sdgs: [13],
    });
    expect(complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
  }, 240_000);
});

describe('the other kinds', () => {
  /** What every entry has, in the words of its language. */
  async function common(page: Page, title: string, cluster: string, topic: string) {
    const form = atForm(page);
    await form.write('title', title);
    await form.write('summary', `${title}.`);
    await form.tick('cluster', cluster);
    await form.add('topics');
    await form.choose('topics:0', topic);
    await form.step('sources');
    await form.add('sources');
    await form.write('sources:0.title', 'A report');
    await form.write('sources:0.publisher', 'A network');
    await form.write('sources:0.url', 'https://example.org/report');
    await form.choose('sources:0.lang', 'de');
    return form;
  }
  async function city(page: Page, name: string) {
    await page.fill('#c-pick-city', name);
    await page.locator('#c-pick-cities [role=option]').first().click();
    await page.waitForFunction(
      () => (document.querySelector('#c-city-at-longitude') as HTMLInputElement | null)?.value !== '',
    );
  }
  async function finish(page: Page, kind: string, sections: Record<string, string>) {
    const form = atForm(page);
    await form.step('text');
    for (const [key, text] of Object.entries(sections)) await form.section(key, text);
    await form.step('check');
    await form.field('licence').locator('input').check();
    await form.clean();
    const { name, text } = await form.download();
    expect(faultsInLibrary(kind, name, text)).toEqual([]);
    return { name, data: splitFile(text).data, text };
  }

  it('an event, in German on the English page, with what it showed', async () => {
    const { page, complaints } = await open('en/contribute/event/');
    const form = atForm(page);
    await form.tick('lang', 'de');
    await common(page, 'Regenwasser auf Schulhöfen', 'municipal-services', 'climate-adaptation');
    await form.step('what');
    await form.choose('type', 'study-tour');
    await form.write('start', '2025-05-05');
    await form.write('end', '2025-05-07');
    await form.step('where');
    await form.tick('online', 'false');
    await city(page, 'quito');
    await form.step('who');
    await form.add('organisers');
    await form.write('organisers:0', 'Ein Netzwerk');
    await form.write(
      'participants.participants.count'.replace('participants.participants', 'participants'),
      '24',
    );
    await form.source('participants.sources', 's1');
    await form.step('results');
    await form.add('practicesShown');
    await form.write('practicesShown:0.city', 'Medellín');
    await form.write('practicesShown:0.what', 'Seilbahnen als Nahverkehr');
    await form.write('practicesShown:0.practice', 'medellin-metrocable');
    await form.source('practicesShown:0.sources', 's1');
    await form.step('text');
    expect(await page.locator('[data-section=reason] label').innerText()).toBe('Der Anlass');
    const { name, text } = await finish(page, 'events', {
      reason: 'Die Höfe standen unter Wasser.[^s1]',
      discussed: 'Gärten statt Asphalt.[^s1]',
      outcome: 'Nichts Weiteres ist bekannt.',
    });
    expect(name).toBe('2025-05-quito-regenwasser-schulhofen.mdx');
    expect(text).toContain('## Worum es ging');
    expect(complaints).toEqual([]);
  });

  it('collegial advice', async () => {
    const { page } = await open('en/contribute/advice/');
    const form = await common(
      page,
      'How can a city keep school yards dry?',
      'municipal-services',
      'climate-adaptation',
    );
    await form.step('where');
    await city(page, 'lviv');
    await form.write('askedAt.name', 'A dialogue event');
    await form.write('askedAt.start', '2024-05');
    await form.source('askedAt.sources', 's1');
    await form.step('who');
    await form.add('advisers');
    await form.write('advisers:0.name', 'City of Quito');
    await form.source('advisers:0.sources', 's1');
    const all = {
      situation: 'Wet.[^s1]',
      question: 'How?[^s1]',
      advised: 'Gardens.[^s1]',
      followed: 'Nothing is known.',
    };
    const { data } = await finish(page, 'advice', all);
    expect(data).toMatchObject({ askedAt: { start: '2024-05' }, advisers: [{ name: 'City of Quito' }] });
  });

  it('a project idea, in the interface of another language', async () => {
    const { page } = await open('de/contribute/idea/');
    const form = await common(page, 'Schulhöfe als Regengärten', 'municipal-services', 'climate-adaptation');
    await form.step('where');
    await city(page, 'nairobi');
    await form.write('bornAt.name', 'Ein Workshop');
    await form.write('bornAt.start', '2023');
    await form.source('bornAt.sources', 's1');
    await form.step('who');
    await form.add('partners');
    await form.write('partners:0.city', 'Leipzig');
    await form.choose('partners:0.country', 'DE');
    await form.step('results');
    await form.choose('status.value', 'planned');
    await form.source('status.sources', 's1');
    const all = {
      need: 'Wasser.[^s1]',
      idea: 'Gärten.[^s1]',
      next: 'Ein Plan.[^s1]',
      outcome: 'Nichts ist bekannt.',
    };
    const { data } = await finish(page, 'ideas', all);
    expect(data).toMatchObject({ lang: 'de', partners: [{ city: 'Leipzig', country: 'DE' }] });
  });

  it('the profile of an organisation', async () => {
    const { page } = await open('en/contribute/expertise/');
    const form = await common(page, 'Rain Garden Office', 'municipal-services', 'climate-adaptation');
    await form.step('what');
    await form.choose('type', 'local-government');
    await form.step('where');
    await form.choose('country', 'EC');
    await form.write('city', 'Quito');
    await form.add('worksIn');
    await form.choose('worksIn:0', 'es');
    await form.step('results');
    await form.add('offers');
    await form.choose('offers:0.id', 'advice');
    await form.write('offers:0.text', 'Advised neighbouring cities on rain gardens.');
    await form.source('offers:0.sources', 's1');
    const { data } = await finish(page, 'expertise', { experience: 'It advised others.[^s1]' });
    expect(data).toMatchObject({ offers: [{ id: 'advice' }], worksIn: ['es'] });
  });
});

describe('faults', () => {
  it('of every bad fixture are those of the terminal', async () => {
    const { page, complaints } = await open('en/contribute/practice/');
    await page.clock.setFixedTime('2026-11-23T12:00:00Z');
    const folder = 'tests/fixtures/bad';
    const prefixes: Record<string, string> = {
      event: 'events',
      explainer: 'clusters',
      idea: 'ideas',
      advice: 'advice',
      expertise: 'expertise',
      method: 'methods',
    };
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => name.slice(0, -4));
    expect(names.length).toBeGreaterThan(500);
    const files = names.map((id) => ({
      id,
      kind: prefixes[id.split('-')[0] ?? ''] ?? 'practices',
      text: readFileSync(`${folder}/${id}.mdx`, 'utf8'),
    }));
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
    const wrong = names.flatMap((name, at) => {
      const expected = readFileSync(`${folder}/${name}.txt`, 'utf8').trim();
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

describe('drafts', () => {
  it('survive a reload, are listed, renamed and deleted', async () => {
    const { page } = await open('en/contribute/practice/');
    const form = atForm(page);
    await form.write('title', 'First draft');
    await form.step('text');
    await form.section('challenge', 'Kept.');
    await page.locator('[data-kept]').filter({ hasText: 'Kept on this device' }).waitFor();
    await page.waitForTimeout(400);
    await page.reload();
    expect(await page.locator('#c-text-challenge').inputValue()).toBe('Kept.');
    await form.step('what');
    expect(await form.field('title').locator('input').inputValue()).toBe('First draft');
    await page.locator('[data-drafts] summary').click();
    await page.locator('[data-new]').click();
    await form.write('title', 'Second draft');
    await page.locator('[data-drafts] summary').click();
    await page.locator('[data-drafts] li').nth(1).waitFor();
    const rows = page.locator('[data-drafts] li');
    expect(await rows.locator('b').allInnerTexts()).toEqual(['Second draft', 'First draft']);
    page.once('dialog', (dialog) => void dialog.accept('My own name'));
    await rows
      .nth(1)
      .getByRole('button', { name: /^Rename/ })
      .click();
    await rows.locator('b').filter({ hasText: 'My own name' }).waitFor();
    await page.goto(`${host.url}en/contribute/`);
    expect(await page.locator('draft-links a').allInnerTexts()).toContain('My own name');
    await page.locator('draft-links a').filter({ hasText: 'My own name' }).click();
    expect(await form.field('title').locator('input').inputValue()).toBe('First draft');
    await page.locator('[data-drafts] summary').click();
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page
      .locator('[data-drafts] li')
      .filter({ hasText: 'Second draft' })
      .getByRole('button', { name: /^Delete/ })
      .click();
    expect(await page.locator('[data-drafts] li').count()).toBe(2);
    page.once('dialog', (dialog) => void dialog.accept());
    await page
      .locator('[data-drafts] li')
      .filter({ hasText: 'My own name' })
      .getByRole('button', { name: /^Delete/ })
      .click();
    await page.waitForFunction(() => document.querySelectorAll('[data-drafts] li').length === 1);
    expect(await form.field('title').locator('input').inputValue()).toBe('');
  });

  it('that the device cannot keep are said to be so, and can be saved as a file', async () => {
    const { page } = await open('en/contribute/practice/');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await atForm(page).write('title', 'No room');
    await page.locator('[data-kept]').filter({ hasText: 'does not keep the draft' }).waitFor();
    await page.locator('[data-drafts] summary').click();
    const saving = page.waitForEvent('download');
    await page.locator('[data-export]').click();
    expect(readFileSync(await (await saving).path(), 'utf8')).toContain('title: No room');
  });

  it.each(formKinds)('come from a file and go back to one without loss: %s', async (kind) => {
    const folder = `src/content/${kind}`;
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .slice(0, 3);
    const { page, complaints } = await open(`en/contribute/${oneOf[kind]}/`);
    for (const name of names) {
      await page.setInputFiles('[data-import]', `${folder}/${name}`);
      await page.locator('[data-imported] h2').filter({ hasText: name }).waitFor();
      const { text } = await atForm(page).download();
      const original = splitFile(readFileSync(`${folder}/${name}`, 'utf8'));
      expect(splitFile(text).data).toEqual(original.data);
      const plain = (body: string) => body.replace(/\n{2,}/g, '\n\n').trim();
      expect(plain(splitFile(text).body)).toEqual(plain(original.body));
    }
    expect(complaints).toEqual([]);
  });

  it('keep what an imported file has and no field knows, until it is removed', async () => {
    const { page } = await open('en/contribute/practice/');
    const buffer = Buffer.from(
      '---\ntitle: A\nextra: { a: 1 }\nstart: soon\nscale: vast\nsdgs: six\n---\n\n## Annex\n\nMore.\n',
    );
    await page.setInputFiles('[data-import]', { name: 'x.mdx', mimeType: 'text/markdown', buffer });
    await page.locator('[data-imported] li').first().waitFor();
    expect(await page.locator('[data-imported] ul').innerText()).toContain('This field is unknown');
    const form = atForm(page);
    const { text } = await form.download();
    expect(splitFile(text).data).toEqual({
      title: 'A',
      start: 'soon',
      scale: 'vast',
      sdgs: 'six',
      extra: { a: 1 },
    });
    expect(text).toContain('## Annex\n\nMore.');
    await form.step('check');
    await page.locator('[data-part=unknown] button').click();
    await page.locator('[data-part=unknown]').waitFor({ state: 'hidden' });
    expect(splitFile((await form.download()).text).data).not.toHaveProperty('extra');
  });

  it('are not touched by a file that cannot be read', async () => {
    const { page } = await open('fr/contribute/practice/');
    await atForm(page).write('title', 'Gardé');
    const buffer = Buffer.from("---\ntitle: 'A\n---\n");
    await page.setInputFiles('[data-import]', { name: 'x.mdx', mimeType: 'text/markdown', buffer });
    await page.locator('[data-imported] li').first().waitFor();
    expect(await page.locator('[data-imported] ul').innerText()).toContain('Un guillemet s’ouvre ici');
    expect(await atForm(page).field('title').locator('input').inputValue()).toBe('Gardé');
  });
});

describe('lists', () => {
  it('let items be moved and removed, with the focus kept and the sources followed', async () => {
    const { page } = await open('en/contribute/practice/');
    const form = atForm(page);
    await form.step('sources');
    for (const [at, title] of ['One', 'Two'].entries()) {
      await form.add('sources');
      await form.write(`sources:${at}.title`, title);
    }
    await form.step('who');
    await form.add('actors');
    await form.source('actors:0.sources', 's2');
    expect(await form.field('actors:0.sources').locator('.tick').allInnerTexts()).toEqual([
      's1 One',
      's2 Two',
    ]);
    await form.step('sources');
    await page.getByRole('button', { name: 'Move up: s2 · Two' }).click();
    expect(await page.locator('[data-field=sources] [data-title]').allInnerTexts()).toEqual([
      's2 · Two',
      's1 · One',
    ]);
    expect(await focused(page, '[data-act=up]')).toBe(true);
    expect(await page.locator('[data-said]').innerText()).toBe('s2 · Two: now 1 of 2');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Remove: s2 · Two' }).click();
    expect(await focused(page, '[data-act=remove]')).toBe(true);
    await form.add('sources');
    expect(await page.locator('[data-field="sources.id"] input').nth(1).inputValue()).toBe('s2');
    await form.step('who');
    expect(await form.field('actors:0.sources').locator('input:checked').count()).toBe(0);
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
      .filter((control) => !control.closest('[data-field],[data-name],[data-section],city-picker'));
    expect(stray?.map(String)).toEqual([]);
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = Window & {
  axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
};

describe('axe finds nothing', () => {
  it.each([
    ['en', 'light', 1280],
    ['fr', 'dark', 320],
  ] as const)('in any step, in %s, in %s at %d px', async (lang, colorScheme, width) => {
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
    await page.addScriptTag({ content: axe });
    const steps = await page
      .locator('.steps [data-step]')
      .evaluateAll((all) => all.map((one) => one.dataset['step'] ?? ''));
    for (const step of steps) {
      await page.evaluate((name) => (location.hash = `step-${name}`), step);
      await page.locator(`#step-${step}`).waitFor();
      if (step === 'text') await page.locator('[data-section=results] [data-tool=mark]').click();
      const { violations } = await page.evaluate(() => (window as unknown as Axe).axe.run());
      expect([
        step,
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ]).toEqual([step]);
    }
  });
});

it.each(['en', 'de'])(
  'weighs less than 150 kB of script after gzip, the checker with it, in %s',
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
    expect(sum).toBeLessThan(150_000);
  },
);
