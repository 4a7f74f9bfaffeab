import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/vocabulary/languages.ts';

const queries = JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as {
  lang: string;
  query: string;
  expected: string[];
}[];

describe('the queries by which the search is measured', () => {
  it.each(languages)('are at least ten in %s, each once', (lang) => {
    const own = queries.filter((one) => one.lang === lang).map(({ query }) => query);
    expect(own.length).toBeGreaterThanOrEqual(10);
    expect(new Set(own).size).toBe(own.length);
  });

  it('expect entries that exist', () => {
    const missing = queries.flatMap(({ expected }) =>
      expected.filter((entry) => !existsSync(`src/content/${entry}.mdx`)),
    );
    expect(missing).toEqual([]);
    expect(queries.filter(({ expected }) => expected.length === 0)).toEqual([]);
  });
});
