import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { libraryAt } from '../../src/entries/content-files.ts';
import type { Fault } from '../../src/entries/fault.ts';

/** A person at the form, with a mouse. Fields are named by their paths, items of lists by their place behind a colon. */
export const atForm = (page: Page) => {
  const field = (path: string) => {
    let place = page.locator('entry-form .entry');
    let name = '';
    for (const part of path.split('.')) {
      const [own = '', at] = part.split(':');
      name = name ? `${name}.${own}` : own;
      place = place.locator(`[data-field="${name}"]`).first();
      if (at !== undefined) place = place.locator(`> [data-items] > [data-item]`).nth(Number(at));
    }
    return place;
  };
  const step = async (name: string) => {
    await page.locator(`.steps [data-step=${name}]`).click();
    await page.locator(`#step-${name}`).waitFor();
  };
  return {
    field,
    step,
    add: (path: string) => field(path).locator('> [data-add]').click(),
    write: (path: string, text: string) => field(path).locator('input, textarea').first().fill(text),
    choose: (path: string, value: string) => field(path).locator('select').first().selectOption(value),
    tick: (path: string, value: string) => field(path).locator(`input[value="${value}"]`).check(),
    source: (path: string, id: string) => field(path).locator(`[data-picks] input[value=${id}]`).check(),
    section: (key: string, text: string) => page.locator(`[data-section=${key}] textarea`).fill(text),
    /** Waits until the checker has no more to say. */
    clean: () =>
      page
        .locator('[data-summary]')
        .filter({ hasText: /passes every check|besteht jede Prüfung/ })
        .waitFor({ state: 'attached' }),
    /** The file, as the browser saves it. */
    async download() {
      await step('send');
      const saving = page.waitForEvent('download');
      await page.locator('[data-download]').click();
      const saved = await saving;
      return { name: saved.suggestedFilename(), text: readFileSync(await saved.path(), 'utf8') };
    },
  };
};

/** What `check:content` says of a new file in a copy of the whole content. */
export function faultsInLibrary(kind: string, name: string, text: string): Fault[] {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync('src/content', folder, { recursive: true });
    writeFileSync(join(folder, kind, name), text);
    return libraryAt(folder).faults.filter(
      ({ severity, file }) => severity === 'error' || file.endsWith(name),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
