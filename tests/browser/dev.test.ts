import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBrowser } from './host.ts';
import { freePort } from './servers.ts';

/** A copy of the project with stores of its own, so that the server under test writes nowhere else. */
const copy = mkdtempSync(join(tmpdir(), 'dev-'));
for (const name of ['src', 'public', 'site.config.ts', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
  cpSync(name, join(copy, name), { recursive: true });
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
writeFileSync(
  join(copy, 'copy.config.mjs'),
  `import config from './astro.config.mjs';
   export default { ...config, cacheDir: './.store', vite: { ...config.vite, cacheDir: './.vite' } };`,
);

/** Replaces a line of a content file of the copy; returns a function that puts the file back. */
function spoil(path: string, line: RegExp, instead: string): () => void {
  const file = join(copy, 'src/content', path);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace(line, instead));
  return () => writeFileSync(file, before);
}

const mendStart = spoil('practices/medellin-metrocable.mdx', /^cluster: .*$/m, 'cluster: mobility');
let server: ChildProcess;
let browser: Browser;
let page: Page;
let url = '';
let printed = '';

beforeAll(async () => {
  const port = await freePort();
  url = `http://localhost:${port}/`;
  // Astro serves no pages where it sees Vitest's variables.
  server = spawn(
    resolve('node_modules/.bin/node'),
    [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--config', 'copy.config.mjs', '--port', `${port}`],
    {
      cwd: copy,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (data: Buffer) => (printed += data.toString()));
  browser = await startBrowser();
  page = await (await browser.newContext()).newPage();
  await vi.waitFor(() => fetch(`${url}en/`), { timeout: 50_000, interval: 300 });
});
afterAll(async () => {
  await browser.close();
  const ended = new Promise((done) => server.on('exit', done));
  server.kill();
  await ended;
  rmSync(copy, { recursive: true, force: true });
});

const overlay = () => page.locator('vite-error-overlay');

describe('the development server', () => {
  it('starts although a file has a fault, and shows it in the page with file, line and what to write', async () => {
    await page.goto(`${url}en/practices/`);
    await overlay().locator('#title').waitFor({ timeout: 40_000 });
    expect(await overlay().locator('#code header h2').textContent()).toMatch(
      /^practices\/medellin-metrocable\.mdx:\d+:1$/,
    );
    expect(await overlay().locator('#message-content').textContent()).toBe(
      'cluster: "mobility" is not among the choices. Choose: good-urban-governance, integrated-urban-development, municipal-services, local-economic-development.',
    );
    expect(await overlay().locator('.error-line').textContent()).toBe('cluster: mobility');
    expect(printed).toContain('4 with 4 faults');
  });

  it('takes it away when the file is mended, without being started anew', async () => {
    mendStart();
    await overlay().waitFor({ state: 'detached', timeout: 40_000 });
    // Within a second: Astro writes its store and loads the page anew, which can cut this off or come after it.
    await vi.waitFor(
      async () => {
        await page.goto(`${url}en/practices/medellin-metrocable/`);
        await page.getByRole('heading', { level: 1, name: /Cable cars/ }).waitFor({ timeout: 1_000 });
      },
      { timeout: 20_000, interval: 500 },
    );
    expect(await overlay().count()).toBe(0);
  });

  it('shows a fault made while a page is open, as text, and keeps the page as it was', async () => {
    const mend = spoil(
      'practices/medellin-metrocable.mdx',
      /^status: .*$/m,
      `status: '<img src=x onerror="document.title=1"> https://example.org'`,
    );
    await overlay().locator('#title').waitFor({ timeout: 40_000 });
    expect(await overlay().locator('#message-content').textContent()).toContain('<img src=x');
    expect(await overlay().locator('#message-content img, #message-content a').count()).toBe(0);
    await page.reload();
    await overlay().locator('#title').waitFor({ timeout: 40_000 });
    expect(await page.locator('main h1').textContent()).toContain('Cable cars');
    mend();
    await overlay().waitFor({ state: 'detached', timeout: 40_000 });
  });

  it('sees a text that comes and goes', async () => {
    const file = join(copy, 'src/content/practices/new-case.mdx');
    writeFileSync(file, '---\ntitle: Nothing yet\n---\n');
    await overlay().locator('#title').waitFor({ timeout: 40_000 });
    expect(await overlay().locator('#code header h2').textContent()).toContain('new-case.mdx');
    rmSync(file);
    await overlay().waitFor({ state: 'detached', timeout: 40_000 });
  });
});
