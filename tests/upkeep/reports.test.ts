import { describe, expect, it } from 'vitest';
import { sourceAddresses } from '../../scripts/upkeep/addresses.ts';
import { linksReport } from '../../scripts/upkeep/links-report.ts';
import type { Finding } from '../../scripts/upkeep/links-report.ts';
import { place, plain } from '../../scripts/upkeep/report.ts';
import { dueOn, staleReport } from '../../scripts/upkeep/stale.ts';
import { readEntry } from '../../src/entries/read-entry.ts';
import { practiceFile } from '../practice-file.ts';
import { reading } from '../reading.ts';

function entry(change: Parameters<typeof practiceFile>[0] = {}) {
  const file = practiceFile(change);
  const { entry: read, faults } = readEntry(file, { ...reading, today: '2026-11-23' });
  if (!read) throw new Error(JSON.stringify(faults));
  return { read, lines: file.text.split('\n') };
}

describe('what is due', () => {
  const { read, lines } = entry();

  it('lists the entries whose day has passed, with the line to change', () => {
    const [due] = dueOn([read], '2027-11-24');
    expect(due).toMatchObject({ id: read.id, reviewBy: '2027-11-23' });
    expect(lines[(due?.line ?? 0) - 1]).toContain('reviewBy:');
    const report = staleReport(dueOn([read], '2027-11-24'), '2027-11-24');
    expect(report).toContain('1 entry was due for review before 2027-11-24.');
    expect(report).toContain('| 2027-11-23 | practices | Buses on their own lanes | 2026-11-23 |');
  });

  it('lists none on the day itself, and then says nothing', () => {
    expect(dueOn([read], '2027-11-23')).toEqual([]);
    expect(staleReport([], '2027-11-23')).toBe('');
  });

  it('puts the longest overdue first', () => {
    const older = { ...read, id: 'z', data: { ...read.data, reviewBy: '2026-12-01' } };
    expect(dueOn([read, older], '2028-01-01').map(({ id }) => id)).toEqual(['z', read.id]);
  });
});

describe('the addresses of sources', () => {
  it('are asked once each, and known by file and line', () => {
    const { read, lines } = entry();
    const addresses = sourceAddresses([read, { ...read, file: 'another.mdx' }]);
    expect([...addresses.keys()]).toEqual(['https://example.org/report', 'https://example.org/study']);
    const [first, second] = addresses.get('https://example.org/study') ?? [];
    expect(lines[(first?.line ?? 0) - 1]).toContain('https://example.org/study');
    expect(second?.file).toBe('another.mdx');
  });
});

describe('the report on sources', () => {
  const naming = {
    file: 'src/content/ideas/a.mdx',
    line: 12,
    title: 'A | <b>report</b>',
    accessed: '2026-11-23',
  };
  const finding = (outcome: Finding['outcome'], more: Partial<Finding> = {}): Finding => ({
    url: 'https://example.org/a',
    outcome,
    namings: [naming],
    ...more,
  });

  it('proposes the archived copy of what is gone, and the new address of what moved', () => {
    const report = linksReport(
      [
        finding(
          { state: 'gone', why: '404' },
          { copy: 'https://web.archive.org/web/1/https://example.org/a' },
        ),
        finding({ state: 'moved', to: 'https://example.org/b' }),
        finding(
          { state: 'silent', why: 'no answer in time' },
          { namings: [{ ...naming, archived: 'https://x' }] },
        ),
      ],
      40,
    );
    expect(report).toMatch(/^40 addresses of sources were asked, 3 of them need a look\./);
    expect(report.indexOf('## Gone (1)')).toBeLessThan(report.indexOf('## Moved for good (1)'));
    expect(report).toContain('archived: <https://web.archive.org/web/1/https://example.org/a>');
    expect(report).toContain('<https://example.org/b> |');
    expect(report).toContain('names an archived copy');
    expect(report).toContain('`ideas/a.mdx:12`');
    expect(report).not.toContain('<b>');
  });

  it('is empty when all are there or only refuse programs', () => {
    expect(linksReport([], 40)).toBe('');
    expect(linksReport([finding({ state: 'refused', why: '403' })], 40)).toBe('');
  });

  it('writes texts of contributors as texts', () => {
    expect(plain('a\n| `b` <img> [c](d) @all #1')).toBe(
      'a &#124; &#96;b&#96; &#60;img&#62; &#91;c&#93;&#40;d&#41; &#64;all &#35;1',
    );
  });

  it('leads to the line where a workflow tells which repository it is', () => {
    const env = {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'city/library',
      GITHUB_SHA: 'abc',
    };
    expect(place(naming.file, 12, env)).toBe(
      '[`ideas/a.mdx:12`](https://github.com/city/library/blob/abc/src/content/ideas/a.mdx?plain=1#L12)',
    );
  });
});
