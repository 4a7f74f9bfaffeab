import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { previewComment, writeComment } from '../../scripts/forge/preview-comment.ts';
import { forgeServer } from './api-server.ts';

const run = {
  head_sha: '0123456789abcdef0123456789abcdef01234567',
  head_branch: 'a-case & more',
  head_repository: { owner: { login: 'lagos' } },
  html_url: 'https://github.com/city/library/actions/runs/1',
};
const list = (pages: unknown, more: object = {}) => JSON.stringify({ pages, everywhere: false, ...more });
const page = { path: 'en/practices/lagos-buses/', change: 'added' };

describe('the comment on a contribution', () => {
  it('names the pages that change, and how to look at them', () => {
    const comment = previewComment(list([page, { path: 'de/about/', change: 'changed' }]), run);
    expect(comment).toContain('Built from 0123456: 2 pages change.');
    expect(comment).toContain('| `en/practices/lagos-buses/` | new |\n| `de/about/` | changed |');
    expect(comment).toContain(`open [the run](${run.html_url}), download _site_`);
    expect(previewComment(list([]), run)).toContain('no page of the site changes');
    expect(previewComment(list([], { everywhere: true }), run)).toContain(
      'code on which all pages may depend',
    );
  });

  it.each([
    ['markup', { path: '<img src=x onerror=alert(1)>', change: 'added' }],
    ['a link', { path: 'en/](https://evil.example)/', change: 'added' }],
    ['a mention', { path: '@maintainers/', change: 'added' }],
    ['the end of code', { path: 'en/`@all`/', change: 'added' }],
    ['another line', { path: 'en/a/\n# Title/', change: 'added' }],
    ['a way out of the folder', { path: '../../etc/', change: 'added' }],
    ['words for a change', { path: 'en/a/', change: 'toString' }],
    ['a group for a path', { path: { toString: 'en/' }, change: 'added' }],
    ['nothing', null],
  ])('says nothing of a list that holds %s', (_, hostile) => {
    const comment = previewComment(list([hostile, page]), run);
    expect(comment).toBe(previewComment(list([page]), run));
  });

  it.each([
    '',
    'not json',
    'null',
    '[]',
    '{"pages":{"length":9}}',
    '"x"',
    `{"pages":[${'"a",'.repeat(90_000)}"a"]}`,
  ])('stands without a list that cannot be read', (text) => {
    expect(previewComment(text, run)).toContain('no page of the site changes');
  });

  it('shows so many rows, and counts the others', () => {
    const many = Array.from({ length: 75 }, (_, index) => ({
      path: `en/ideas/a-${index}/`,
      change: 'removed',
    }));
    const comment = previewComment(list(many), run);
    expect(comment).toContain('75 pages change');
    expect(comment.match(/taken away/g)).toHaveLength(60);
    expect(comment).toContain('… and 15 more.');
  });
});

describe('writing the comment', () => {
  let stop: () => void = () => undefined;
  afterEach(() => stop());
  const pulls = 'GET pulls?state=open&head=lagos%3Aa-case%20%26%20more&page=1';
  const at = async (answers: Record<string, unknown>) => {
    const server = await forgeServer({
      [pulls]: [
        { number: 4, head: { sha: 'another' } },
        { number: 7, head: { sha: run.head_sha } },
      ],
      'GET issues/7/comments?page=1': [],
      'POST issues/7/comments': {},
      'PATCH issues/comments/12': {},
      ...answers,
    });
    stop = server.stop;
    return server;
  };

  it('finds the pull request by the event alone, and writes with the token', async () => {
    const { forge, asked } = await at({});
    expect(await writeComment(forge, run, list([page], { number: 1, pull_request: 1 }))).toBe(7);
    expect(asked.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
      'GET pulls',
      'GET issues/7/comments',
      'POST issues/7/comments',
    ]);
    expect(asked.at(-1)).toMatchObject({
      token: 'Bearer a-token',
      body: { body: previewComment(list([page]), run) },
    });
  });

  it('renews its own comment, and no other that looks like it', async () => {
    const body = previewComment('', run);
    const { forge, asked } = await at({
      'GET issues/7/comments?page=1': [
        { id: 11, body, user: { type: 'User' } },
        { id: 12, body, user: { type: 'Bot' } },
      ],
    });
    await writeComment(forge, run, list([page]));
    expect(asked.at(-1)).toMatchObject({ method: 'PATCH', path: 'issues/comments/12' });
  });

  it('writes nothing when the pull request has gone on to another commit', async () => {
    const { forge, asked } = await at({ [pulls]: [{ number: 7, head: { sha: 'newer' } }] });
    expect(await writeComment(forge, run, list([page]))).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it('tells which request was refused', async () => {
    const { forge } = await at({ 'GET issues/7/comments?page=1': undefined });
    await expect(writeComment(forge, run, '')).rejects.toThrow(
      /GET issues\/7\/comments.* was answered with 404/,
    );
  });
});

it('scripts with a token import nothing but Node and each other', () => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, kind, path = ''] of code.matchAll(/^(import type|import|\} from|export).*?'([^']+)';$/gm)) {
      if (kind === 'import type' || path.startsWith('node:')) continue;
      expect(path).toMatch(/^\.{1,2}\//);
      visit(join(dirname(file), path));
    }
  };
  visit('scripts/comment-preview.ts');
  visit('scripts/report-issue.ts');
  expect([...seen].sort()).toEqual([
    'scripts/comment-preview.ts',
    'scripts/forge/api.ts',
    'scripts/forge/preview-comment.ts',
    'scripts/forge/report-issue.ts',
    'scripts/report-issue.ts',
  ]);
});
