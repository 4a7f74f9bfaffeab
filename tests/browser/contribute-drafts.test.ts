import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formKinds } from '../../src/contribute/form-kinds.ts';
import { splitFile } from '../../src/entries/front-matter.ts';
import { oneOf } from '../../src/schemas/kinds.ts';
import { focused, open } from './form-page.ts';
import { host } from './shared-site.ts';
import { atForm } from './writing.ts';

describe('drafts', () => {
  it('survive a reload, are listed, renamed and deleted', async () => {
    const { page } = await open('en/contribute/practice/');
    const form = atForm(page);
    await form.write('title', 'First draft');
    await form.step('text');
    await form.section('challenge', 'Kept.');
    await page
      .locator('[data-kept]')
      .filter({ hasText: /Kept on this device:/ })
      .waitFor();
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
    await page
      .locator('[data-kept]')
      .filter({ hasText: /Kept on this device:/ })
      .waitFor();
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
