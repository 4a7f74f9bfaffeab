import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { splitFile } from '../../src/entries/front-matter.ts';
import { focused, open } from './form-page.ts';
import { startHost } from './host.ts';
import { atForm, faultsInLibrary } from './writing.ts';

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
    await tabTo(page, '#c-pick-city');
    // At once: between letters that a busy machine types slowly, the list changes.
    await page.keyboard.insertText('quit');
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

describe('a fault that is shown beside a field', () => {
  it('does not move a button away while somebody presses on it', async () => {
    const { page, complaints } = await open('en/contribute/idea/');
    await atForm(page).write('title', 'x'.repeat(200));
    const next = page.locator('#step-what a.button[href^="#step-"]').last();
    await next.scrollIntoViewIfNeeded();
    await next.hover();
    await page.mouse.down();
    // Longer than the form waits before it checks.
    await page.waitForTimeout(1500);
    await page.mouse.up();
    await page.locator('#step-what').waitFor({ state: 'hidden' });
    await page.locator('.steps [data-step=what][data-state=faults]').waitFor();
    expect(complaints).toEqual([]);
  });
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
