// What saving the library and getting a newer edition cost in bytes and requests, over real HTTP with a real browser.
// npm run bench:offline                        saving, by packs and file by file
// npm run bench:offline -- --then other-dist   and the update from dist/ to another build of the site
// --dist folder measures another build than dist/, --lang de another language.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { addressOf, groupsFor, listPath, packPath, sumOf } from '../src/offline/edition.ts';
import type { EditionFile, Head } from '../src/offline/edition.ts';
import { findBrowser } from './browser.ts';
import { siteHandler } from './static-host.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    then: { type: 'string' },
    lang: { type: 'string', default: 'en' },
  },
});
const { lang } = values;

/** A host that counts what goes over the line: requests, and bytes of heads and bodies as they are sent. */
class CountingHost {
  folder: string;
  requests = 0;
  private sent = 0;
  private readonly server = createServer((asked, answer) => {
    this.requests++;
    siteHandler(this.folder)(asked, answer);
  });
  constructor(folder: string) {
    this.folder = folder;
    this.server.on('connection', (socket) => {
      let counted = 0;
      const count = () => {
        this.sent += socket.bytesWritten - counted;
        counted = socket.bytesWritten;
      };
      socket.on('close', count);
      counters.push(count);
    });
  }
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }
  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
  /** Requests and bytes since the last call. */
  since(): { requests: number; bytes: number } {
    for (const count of counters) count();
    const result = { requests: this.requests, bytes: this.sent };
    this.requests = 0;
    this.sent = 0;
    return result;
  }
}
const counters: (() => void)[] = [];

const headOf = (folder: string) => JSON.parse(readFileSync(`${folder}/library/${lang}.json`, 'utf8')) as Head;
const filesOf = (folder: string, head: Head) =>
  head.groups.flatMap(
    ({ id }) => JSON.parse(readFileSync(`${folder}/${listPath(id)}`, 'utf8')) as EditionFile[],
  );

/** Fetches a file as a browser would, compressed if the host does so, and throws it away. */
const fetchOne = (address: string) =>
  new Promise<void>((resolve, reject) => {
    request(address, { headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      answer.resume();
      answer.on('end', resolve);
    })
      .on('error', reject)
      .end();
  });

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;

const host = new CountingHost(values.dist);
const url = await host.start();
const head = headOf(values.dist);
const bytes = sumOf(head.groups, 'bytes');
const lists = head.groups.map(({ id }) => readFileSync(`${values.dist}/${listPath(id)}`));
console.log(
  `${lang}, edition ${head.edition}: ${sumOf(head.groups, 'files')} files, ${megabytes(bytes)}, ${head.groups.length} packs, the largest ${megabytes(Math.max(...head.groups.map(({ packed }) => packed)))}.`,
);
console.log(
  `Head ${JSON.stringify(head).length} bytes; lists ${megabytes(lists.reduce((sum, { byteLength }) => sum + byteLength, 0))} in all.`,
);

for (const file of filesOf(values.dist, head)) await fetchOne(url + addressOf(file[0]));
const singly = host.since();
await fetchOne(`${url}library/${lang}.json`);
for (const { id } of groupsFor(head, {})) await fetchOne(url + packPath(id));
const packed = host.since();
console.log(`File by file, gzip: ${singly.requests} requests, ${megabytes(singly.bytes)}.`);
console.log(
  `By packs: ${packed.requests} requests, ${megabytes(packed.bytes)}: ${share(packed.bytes, singly.bytes)} of it.`,
);

const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
await page.goto(`${url}${lang}/offline/`);
await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
await page.locator('[data-save-library]').waitFor();
await page.waitForLoadState('networkidle');
host.since();
/** Presses the button and tells what went over the line until the edition was saved. */
async function save(): Promise<{ requests: number; bytes: number; milliseconds: number }> {
  const begun = performance.now();
  await page.locator('[data-save-library]').click();
  await page.locator('library-keeper[data-library-state=saved]').waitFor({ timeout: 600_000 });
  return { ...host.since(), milliseconds: Math.round(performance.now() - begun) };
}
const first = await save();
console.log(
  `Saved in Chromium: ${first.requests} requests, ${megabytes(first.bytes)}, ${first.milliseconds} ms.`,
);
if (values.then) {
  host.folder = values.then;
  await page.reload();
  await page.locator('library-keeper[data-library-state=outdated]').waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  const looked = host.since();
  const update = await save();
  const all = looked.bytes + update.bytes;
  console.log(
    `Update: ${update.requests} requests, ${megabytes(update.bytes)}, ${update.milliseconds} ms; with looking and the page itself ${megabytes(all)}.`,
  );
  console.log(
    `That is ${share(update.bytes, bytes)} of the library's bytes, ${share(update.bytes, first.bytes)} of what its first saving fetched.`,
  );
}
await browser.close();
host.stop();
