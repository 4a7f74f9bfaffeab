import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site } from '../../site.config.ts';
import { languages } from '../../src/vocabulary/languages.ts';
import { badFixtures, badText, kindOf, toldOf } from '../bad-fixtures.ts';
import { axeFindings } from './axe.ts';
import { startHost, watchedPage } from './host.ts';
import { browser, host } from './shared-site.ts';

const medellin = readFileSync('src/content/practices/medellin-metrocable.mdx', 'utf8');
const german = readFileSync('src/content/practices/de/medellin-metrocable.mdx', 'utf8');
const settings = {
  repository: 'https://github.com/example/library',
  forge: 'github',
  branch: 'main',
  contact: 'library@example.org',
};

async function open(
  lang: string,
  options: BrowserContextOptions = {},
  own: Partial<typeof settings> = settings,
) {
  const context = await browser.newContext(options);
  const { page, complaints } = await watchedPage(context);
  await page.goto(`${host.url}${lang}/contribute/check/`);
  // As a site has it whose site.config.ts names a repository.
  await page.evaluate(
    (data) => Object.assign(document.querySelector<HTMLElement>('hand-over')?.dataset ?? {}, data),
    own,
  );
  return { page, complaints, context };
}
async function paste(page: Page, text: string): Promise<void> {
  await page.fill('[name=text]', text);
  await page.locator('hand-over').waitFor();
}
const summary = (page: Page) => page.locator('.faults .summary');
const faults = (page: Page) => page.locator('.faults li');
const manner = (page: Page, name: string) => page.locator(`[data-manner=${name}]`);

describe('a file that is put in', () => {
  it('by choosing is named, recognised and found without faults', async () => {
    const { page, complaints, context } = await open('en');
    await page.setInputFiles('[type=file]', 'src/content/events/2019-12-hamburg-plastic-waste.mdx');
    await summary(page).filter({ hasText: 'No faults' }).waitFor();
    expect(await page.inputValue('[name=kind]')).toBe('events');
    expect(await page.inputValue('[name=name]')).toBe('2019-12-hamburg-plastic-waste');
    await page.frameLocator('iframe').locator('h1').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('by dropping as well', async () => {
    const { page, context } = await open('en');
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'medellin-metrocable.mdx'));
      return transfer;
    }, medellin);
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
    await summary(page).filter({ hasText: 'No faults' }).waitFor();
    expect(await page.inputValue('[name=name]')).toBe('medellin-metrocable');
    await context.close();
  });

  it('by pasting gets a name from what it says, until somebody chooses one', async () => {
    const { page, context } = await open('en');
    await paste(page, medellin);
    expect(await page.inputValue('[name=name]')).toBe('medellin-cable-cars-public-transport');
    await page.fill('[name=name]', 'Metrocable 2');
    await summary(page).filter({ hasText: '1 fault keeps' }).waitFor();
    await page.fill('[name=name]', 'medellin-line-p');
    await summary(page).filter({ hasText: 'No faults' }).waitFor();
    await page.fill('[name=text]', medellin.replace('Cable cars', 'Cabins'));
    await page.frameLocator('iframe').locator('h1', { hasText: 'Cabins' }).waitFor();
    expect(await page.inputValue('[name=name]')).toBe('medellin-line-p');
    await context.close();
  });

  it('that is no text, or far too large, is refused in words', async () => {
    const { page, context } = await open('de');
    const alert = page.locator('.trouble');
    await page.setInputFiles('[type=file]', {
      name: 'a.mdx',
      mimeType: 'text/plain',
      buffer: Buffer.from([0xff, 0xfe, 0x41]),
    });
    await alert.filter({ hasText: 'kein Text in UTF-8' }).waitFor();
    await page.setInputFiles('[type=file]', {
      name: 'a.mdx',
      mimeType: 'text/plain',
      buffer: Buffer.alloc(500_000, 'a'),
    });
    await alert.filter({ hasText: 'viel zu groß' }).waitFor();
    await page.setInputFiles('[type=file]', 'src/content/practices/medellin-metrocable.mdx');
    await summary(page).waitFor();
    expect(await alert.textContent()).toBe('');
    await context.close();
  });

  it('as a translation is checked and shown with its original', async () => {
    const { page, complaints, context } = await open('en');
    await page.setInputFiles('[type=file]', 'src/content/practices/de/medellin-metrocable.mdx');
    await summary(page).filter({ hasText: 'No faults' }).waitFor();
    await page.frameLocator('iframe').locator('h1', { hasText: 'Seilbahnen' }).waitFor();
    expect(await page.frameLocator('iframe').locator('.sources li').count()).toBe(15);
    expect(await page.locator('[data-folder]').innerText()).toBe('src/content/practices/de/');
    await page.fill('[name=text]', german.replace(/^ {2}caracas: .*\n/m, ''));
    await faults(page).filter({ hasText: 'caracas' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('as an explainer is checked, without a preview', async () => {
    const { page, context } = await open('en');
    await page.setInputFiles('[type=file]', 'src/content/clusters/municipal-services.mdx');
    await summary(page).filter({ hasText: 'No faults' }).waitFor();
    expect(await page.locator('.no-preview').isVisible()).toBe(true);
    expect(await page.locator('entry-preview').isVisible()).toBe(false);
    await context.close();
  });
});

describe('the faults', () => {
  const faulty = medellin.replace('country: CO', 'country: XX').replace(/^status: .*$/m, 'status: going');

  it('are told with their lines, in the language of the page', async () => {
    const { page, context } = await open('de');
    await paste(page, faulty);
    await summary(page).filter({ hasText: '2 Fehler stehen' }).waitFor();
    expect(await faults(page).first().innerText()).toMatch(/Zeile 7\s+city\.country\s+„?XX/);
    await context.close();
  });

  it('lead to their place in the text', async () => {
    const { page, context } = await open('en');
    await paste(page, faulty);
    await page.getByRole('button', { name: 'Line 7' }).click();
    const chosen = await page.locator('[name=text]').evaluate((area) => {
      const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
      return [document.activeElement === area, value.slice(selectionStart, selectionEnd)];
    });
    expect(chosen).toEqual([true, 'country: XX']);
    await context.close();
  });

  it('are those that the terminal tells of the same file', { timeout: 120_000 }, async () => {
    const { page, context } = await open('en');
    // The fixtures were told on this day.
    await page.clock.setFixedTime(new Date('2026-11-23T12:00:00Z'));
    for (const name of badFixtures.filter((_, index) => index % 7 === 0)) {
      const told = await page.evaluate(
        ([text, id, kind]) =>
          new Promise<string[]>((resolve) => {
            const check = document.querySelector('file-check');
            const field = (selector: string, value: string, event: string) => {
              const element = check?.querySelector<HTMLInputElement>(selector);
              if (!element) return;
              element.value = value;
              element.dispatchEvent(new Event(event));
            };
            check?.addEventListener(
              'file-checked',
              () => {
                const items = [...check.querySelectorAll('.faults li')];
                const part = (item: Element, selector: string) =>
                  item.querySelector(selector)?.textContent ?? '';
                resolve(items.map((item) => `${part(item, 'code')} ${part(item, 'p')}`));
              },
              { once: true },
            );
            field('[name=kind]', kind, 'change');
            field('[name=name]', id, 'input');
            field('[name=text]', text, 'input');
          }),
        [badText(name), kindOf(name) === 'clusters' ? 'municipal-services' : name, kindOf(name)] as const,
      );
      const expected = toldOf(name).split('\n');
      // Only here other entries are known: those that a fixture names are not among them.
      const own = told.filter((fault) => !/^(?:related|practicesShown)\.\S+ There is no entry/.test(fault));
      // Faults of one place may stand in another order.
      const plain = expected.map((line) => line.replace(/^\d+:\d+ /, '').replace('(hint) ', ''));
      expect([name, own.sort()]).toEqual([name, plain.sort()]);
    }
    await context.close();
  });
});

describe('a file is handed over', () => {
  const small = '---\ntitle: A short text\nlang: en\n---\n\n## The idea\n\n50 % & more.\n';

  it('with name and text filled in, where it is short', async () => {
    const { page, context } = await open('en');
    await paste(page, small);
    await manner(page, 'filled').waitFor();
    const address = new URL((await manner(page, 'filled').locator('a').getAttribute('href')) ?? '');
    expect(address.origin + address.pathname).toBe(
      'https://github.com/example/library/new/main/src/content/ideas',
    );
    expect(address.searchParams.get('filename')).toBe('short-text.mdx');
    expect(address.searchParams.get('value')).toBe(small);
    expect(await manner(page, 'filled').locator('a').getAttribute('rel')).toBe('noopener');
    await context.close();
  });

  it('by copying, where it is long', async () => {
    const { page, context } = await open('en', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.fill('[name=name]', 'medellin-line-p');
    await paste(page, medellin);
    await manner(page, 'paste').waitFor();
    await manner(page, 'paste').getByRole('button', { name: 'Copy the text' }).click();
    await page.getByText('The text is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(medellin);
    expect(await manner(page, 'paste').locator('a').getAttribute('href')).toBe(
      'https://github.com/example/library/new/main/src/content/practices?filename=medellin-line-p.mdx',
    );
    await page.locator('.upload summary').click();
    expect(await page.locator('.upload a').getAttribute('href')).toBe(
      'https://github.com/example/library/upload/main/src/content/practices',
    );
    await context.close();
  });

  it('by hand, where the browser refuses to copy', async () => {
    const { page, context } = await open('en');
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('no')) },
      }),
    );
    await paste(page, medellin);
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByText('did not allow copying').waitFor();
    const chosen = await page.locator('.by-hand textarea').evaluate((area) => {
      const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
      return [document.activeElement === area, selectionStart, selectionEnd === value.length, value];
    });
    expect(chosen).toEqual([true, 0, true, medellin]);
    await context.close();
  });

  it('in the place of the file that is there', async () => {
    const { page, context } = await open('en');
    await page.setInputFiles('[type=file]', 'src/content/practices/medellin-metrocable.mdx');
    await manner(page, 'edit').waitFor();
    expect(await manner(page, 'edit').locator('a').getAttribute('href')).toBe(
      'https://github.com/example/library/edit/main/src/content/practices/medellin-metrocable.mdx',
    );
    await context.close();
  });

  it('as a file, byte for byte', async () => {
    const { page, context } = await open('en', { acceptDownloads: true });
    await page.setInputFiles('[type=file]', 'src/content/practices/medellin-metrocable.mdx');
    await page.locator('hand-over').waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('.keep button').click()]);
    expect(saved.suggestedFilename()).toBe('medellin-metrocable.mdx');
    expect(readFileSync(await saved.path(), 'utf8')).toBe(medellin);
    await page
      .locator('.keep [role=status]')
      .filter({ hasText: 'Saved as medellin-metrocable.mdx' })
      .waitFor();
    await context.close();
  });

  it('by e-mail', async () => {
    const { page, context } = await open('en');
    await page.setInputFiles('[type=file]', 'src/content/practices/medellin-metrocable.mdx');
    await page.locator('.mail a').waitFor();
    const address = new URL((await page.locator('.mail a').getAttribute('href')) ?? '');
    expect(address.pathname).toBe('library@example.org');
    expect(address.searchParams.get('subject')).toBe(`For ${site.name}: medellin-metrocable.mdx`);
    expect(address.searchParams.get('body')).toContain('src/content/practices/medellin-metrocable.mdx.\r\n');
    await context.close();
  });

  it('without a repository and a contact only as a file, and is told so', async () => {
    const { page, context } = await open('es', {}, { repository: '', contact: '' });
    await paste(page, medellin);
    expect(await page.locator('.no-forge').isVisible()).toBe(true);
    expect(await page.locator('hand-over .forge').isVisible()).toBe(false);
    expect(await page.locator('hand-over .mail').isVisible()).toBe(false);
    expect(await page.locator('.keep button').isVisible()).toBe(true);
    await context.close();
  });

  it('with the keyboard alone', async () => {
    const { page, context } = await open('en');
    await paste(page, small);
    await manner(page, 'filled').waitFor();
    await page.locator('[name=name]').focus();
    const seen: string[] = [];
    for (let step = 0; step < 60 && seen.at(-1) !== 'Save the file'; step++) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
    }
    expect(seen).toEqual(
      expect.arrayContaining(['Open the new file', 'Or with the file itself', 'Save the file']),
    );
    await context.close();
  });
});

describe('the page', () => {
  it('without script says what can be done', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${host.url}fr/contribute/check/`);
    expect(await page.locator('noscript').innerText()).toContain('JavaScript');
    expect(await page.locator('file-check').isVisible()).toBe(false);
    await context.close();
  });

  it('loads the rules only when there is something to check', async () => {
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    const loaded: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) loaded.push(response.body());
    });
    await page.goto(`${host.url}en/contribute/check/`, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(loaded)).reduce((sum, body) => sum + body.byteLength, 0);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(50_000);
    await context.close();
  });

  it('works offline, below any path, once the library is saved', async () => {
    const line = await startHost('/some/where/');
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.goto(`${line.url}es/offline/`);
    await page.locator('[data-save-library]').click();
    await page.locator('library-keeper[data-library-state=saved]').waitFor({ timeout: 30_000 });
    await context.setOffline(true);
    await line.stop();
    await page.goto(`${line.url}es/contribute/check/`);
    await page.fill('[name=text]', medellin);
    await summary(page).filter({ hasText: 'Sin errores' }).waitFor();
    const heading = page.frameLocator('iframe').locator('h1');
    await heading.filter({ hasText: 'Cable cars' }).waitFor();
    expect(await heading.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Charter');
    expect(
      await page
        .frameLocator('iframe')
        .locator('.fact-strip dl')
        .evaluate((list) => getComputedStyle(list).display),
    ).toBe('grid');
    await context.close();
  });

  it.each(languages.flatMap((lang) => [[lang, 'light', 1280] as const, [lang, 'dark', 320] as const]))(
    'in %s, %s, at %d px has nothing that axe finds, and no sideways scrolling',
    async (lang, colorScheme, width) => {
      const { page, context } = await open(lang, {
        colorScheme,
        bypassCSP: true,
        viewport: { width, height: 900 },
      });
      await paste(page, medellin.replace('country: CO', 'country: XX'));
      await page.locator('entry-preview[data-shown]').waitFor();
      await page.locator('.upload').evaluate((details) => ((details as HTMLDetailsElement).open = true));
      expect(await axeFindings(page)).toEqual([]);
      const extra = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(extra).toBe(0);
      await context.close();
    },
  );
});
