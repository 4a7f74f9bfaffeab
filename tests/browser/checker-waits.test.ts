import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formKinds } from '../../src/contribute/form-kinds.ts';
import { oneOf } from '../../src/schemas/kinds.ts';
import { checked, checkedOnce, contexts } from './form-page.ts';
import { browser, host } from './shared-site.ts';
import { atForm } from './writing.ts';

/** A page of the site, and what it has asked for of what a check needs. */
async function opened(path: string) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  contexts.push(context);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    const [name] =
      /(?:check(?:er|ing)\.[\w-]+\.js|entries\.json|known-names\.json)$/.exec(request.url()) ?? [];
    if (name) asked.push(name.replace(/\..*/, ''));
  });
  await page.goto(host.url + path);
  return { page, asked };
}
/** What the form says of its steps. */
const standing = (page: Page) =>
  page
    .locator('.steps')
    .evaluate((steps) => [
      steps.textContent.replace(/\s+/g, ' '),
      steps.querySelector('progress')?.position,
      ...[...steps.querySelectorAll('a')].map((link) => link.dataset['state']),
    ]);
const trouble = (page: Page) => page.locator('entry-form > .trouble');

describe('a form', () => {
  it('asks for no checker until somebody turns to it, and then tells faults', async () => {
    const { page, asked } = await opened('en/contribute/practice/');
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await atForm(page).write('title', 'x'.repeat(80));
    await page.locator('#c-summary').focus();
    await page.locator('#c-title-fault').filter({ hasText: '80 characters' }).waitFor();
    expect(asked.toSorted()).toEqual(['checking', 'entries']);
    expect(await page.locator('#c-list-practices option').count()).toBeGreaterThan(50);
  });

  it('with a kept draft is checked at once', async () => {
    const { page } = await opened('en/contribute/practice/');
    await atForm(page).write('title', 'x'.repeat(80));
    await page
      .locator('[data-kept]')
      .filter({ hasText: /Kept on this device:/ })
      .waitFor();
    await page.reload();
    await checked(page);
    expect(await page.locator('.steps').getAttribute('aria-busy')).toBe(null);
    expect(await page.locator('.steps [data-step=what]').getAttribute('data-state')).toBe('faults');
  });

  it('opened at a step that shows what was found is checked at once', async () => {
    const { page } = await opened('en/contribute/event/#step-check');
    await page.locator('[data-summary]').filter({ hasText: 'Open points: 14.' }).waitFor();
  });

  it('says so where the checker cannot be loaded, and tries again', async () => {
    const { page } = await opened('en/contribute/practice/');
    await page.route('**/checking.*.js', (route) => route.abort());
    await page.locator('#c-title').focus();
    await trouble(page).filter({ hasText: /\S/ }).waitFor();
    await page.unroute('**/checking.*.js');
    await page.keyboard.type('A title');
    await checked(page);
    expect(await trouble(page).isVisible()).toBe(false);
  });

  it.each(formKinds)('says from the start what the checker says of an empty one: %s', async (kind) => {
    const { page } = await opened(`de/contribute/${oneOf[kind]}/`);
    const before = await standing(page);
    await checkedOnce(page);
    expect(await standing(page)).toEqual(before);
    expect(before).toContain('todo');
  });
});

it('the check of a file asks for the rules when somebody turns to it, and tells faults', async () => {
  const { page, asked } = await opened('en/contribute/check/');
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  const rules = page.waitForRequest(/checker\.[\w-]+\.js$/);
  await page.locator('[name=text]').focus();
  await rules;
  await page.fill('[name=text]', '---\ntitle: A short text\nlang: en\n---\n');
  await page.locator('.faults li').first().waitFor();
});
