import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesIn } from '../../src/history/changes.ts';
import { gitLog } from '../../src/history/git-log.ts';
import { languages } from '../../src/vocabulary/languages.ts';

const repository = 'https://github.com/example/library';
let root = '';

// A second build, as of a site whose site.config.ts names a repository.
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'with-repository-'));
  execFileSync('astro', ['build', '--outDir', root], {
    stdio: 'ignore',
    env: { ...process.env, SITE_REPOSITORY: repository },
    shell: process.platform === 'win32',
  });
}, 300_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const page = (folder: string, path: string) => parse(readFileSync(join(folder, path, 'index.html'), 'utf8'));
const links = (folder: string, path: string) =>
  page(folder, path)
    .querySelectorAll('.edit-links a')
    .map((link) => ({ text: link.text.trim(), href: link.getAttribute('href') ?? '' }));
const pagesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => name.replaceAll('\\', '/').replace(/\/?index\.html$/, ''));
/** The file that a link of the forge names: one to edit, or one to make. */
const fileOf = (href: string) => {
  const { pathname, searchParams } = new URL(href.replaceAll('&amp;', '&'));
  const [, verb = '', path = ''] = /^\/example\/library\/(edit|new)\/main\/(.*)$/.exec(pathname) ?? [];
  return {
    verb,
    path: verb === 'new' ? `${path}/${searchParams.get('filename') ?? ''}` : path,
    value: searchParams.get('value'),
  };
};

describe('the links to edit and to translate a page', () => {
  it('are not there where the site has no repository', () => {
    for (const path of pagesOf('dist'))
      expect(readFileSync(join('dist', path, 'index.html'), 'utf8')).not.toContain('edit-links');
  });

  it('stand on every page of an entry in every language', () => {
    const entries = ['practices', 'events', 'ideas', 'advice', 'expertise', 'methods', 'clusters'].flatMap(
      (kind) =>
        readdirSync(`src/content/${kind}`)
          .filter((name) => name.endsWith('.mdx'))
          .map((name) => `${kind}/${name.slice(0, -'.mdx'.length)}`),
    );
    const without = languages.flatMap((lang) =>
      entries.map((entry) => `${lang}/${entry}`).filter((path) => links(root, path).length === 0),
    );
    expect(without).toEqual([]);
  });

  it('name files that exist, and new ones that do not', () => {
    const named = pagesOf(root).flatMap((path) =>
      links(root, path)
        .filter(({ href }) => href.startsWith('http'))
        .map(({ href }) => ({ on: path, ...fileOf(href) })),
    );
    expect(named.length).toBeGreaterThan(1_000);
    expect(named.filter(({ verb, path }) => existsSync(path) !== (verb === 'edit'))).toEqual([]);
    expect(
      named.filter(
        ({ verb, path }) => verb === 'new' && !/^src\/content\/\w+\/\w\w\/[a-z0-9-]+\.mdx$/.test(path),
      ),
    ).toEqual([]);
  });

  it('lead from the original to its file, and to the page in the language of a translation', () => {
    const [edit, ...others] = links(root, 'en/practices/barcelona-superblocks');
    expect(fileOf(edit?.href ?? '')).toMatchObject({
      verb: 'edit',
      path: 'src/content/practices/barcelona-superblocks.mdx',
    });
    expect(others.map(({ text, href }) => [text, href])).toEqual([
      ['German', '../../../de/practices/barcelona-superblocks/#edit'],
      ['Spanish', '../../../es/practices/barcelona-superblocks/#edit'],
      ['French', '../../../fr/practices/barcelona-superblocks/#edit'],
    ]);
    expect(page(root, 'de/practices/barcelona-superblocks').querySelector('#edit')).not.toBeNull();
  });

  it('lead from the page of a language without a translation to a new file with its skeleton', () => {
    const [edit, translate] = links(root, 'de/practices/barcelona-superblocks');
    expect(edit?.text).toBe('Diese Seite bearbeiten');
    expect(fileOf(edit?.href ?? '').path).toBe('src/content/practices/barcelona-superblocks.mdx');
    const { verb, path, value } = fileOf(translate?.href ?? '');
    expect([verb, path]).toEqual(['new', 'src/content/practices/de/barcelona-superblocks.mdx']);
    expect(value).toMatch(
      /^---\ntitle: …\nsummary: …\nlabels:\n(?: {2}[a-z0-9-]+: \{ .* \}\n)+translates: sha-[0-9a-f]{12}\n---\n\n## Die Ausgangslage\n\n…\[\^s/,
    );
  });

  it('lead from a translation to its file and to that of the original', () => {
    expect(links(root, 'fr/practices/medellin-metrocable').map(({ href }) => fileOf(href).path)).toEqual([
      'src/content/practices/fr/medellin-metrocable.mdx',
      'src/content/practices/medellin-metrocable.mdx',
    ]);
  });

  it('lead from pages that are made from no entry to the words that stand there', () => {
    expect(
      ['de/about', 'de/glossary', 'de/topics/solid-waste', 'de/clusters/municipal-services'].map(
        (path) => fileOf(links(root, path)[0]?.href ?? '').path,
      ),
    ).toEqual([
      'src/i18n/de.json',
      'src/vocabulary/glossary.json',
      'src/vocabulary/topics.json',
      'src/content/clusters/municipal-services.mdx',
    ]);
    expect(
      ['de', 'de/practices', 'de/search', 'de/cities/quito-ec'].flatMap((path) => links(root, path)),
    ).toEqual([]);
  });
});

describe('the history of a page', () => {
  // A clone that is cut off, as tests often run in, tells nothing; then the pages do not either.
  const told = gitLog('src/content');
  const changes = 'log' in told ? changesIn(told.log) : new Map<string, { hash: string }[]>();
  const original = 'src/content/practices/medellin-metrocable.mdx';
  const translation = 'src/content/practices/fr/medellin-metrocable.mdx';
  const addresses = (folder: string, path: string, within: string) =>
    page(folder, path)
      .querySelectorAll(`${within} a`)
      .map((link) => link.getAttribute('href'));
  const hashes = [original, translation].flatMap((file) => (changes.get(file) ?? []).map(({ hash }) => hash));
  const expected = new Set(hashes.map((hash) => `${repository}/commit/${hash}`));

  it('leads to what each commit changed, and to all changes of the file', () => {
    const shown = new Set(addresses(root, 'fr/practices/medellin-metrocable', '.page-history'));
    if (expected.size > 0) expected.add(`${repository}/commits/main/${translation}`);
    expect(shown).toEqual(expected);
  });

  it('stands without links where the site has no repository', () => {
    const path = 'fr/practices/medellin-metrocable';
    expect(addresses('dist', path, '.page-history')).toEqual([]);
    const shown = page('dist', path).querySelectorAll('.page-history li').length;
    expect(shown).toBe(new Set(hashes).size);
  });

  it('gives the file of the version that is cited', () => {
    const newest = changes.get(translation)?.[0]?.hash;
    expect(addresses(root, 'fr/practices/medellin-metrocable', '.cite-page')).toEqual(
      newest ? [`${repository}/blob/${newest}/${translation}`] : [],
    );
  });
});
