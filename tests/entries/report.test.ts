import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/entries/fault.ts';
import { annotation, report, summary } from '../../src/entries/report.ts';

const fault: Fault = {
  file: 'src/content/practices/a,b.mdx',
  line: 5,
  column: 10,
  field: 'city.country',
  code: 'other',
  message: '100 % wrong: "XX"\nWrite NG.',
  severity: 'error',
};

describe('the report', () => {
  it('groups faults by file, in columns', () => {
    expect(report([fault, { ...fault, line: 7, severity: 'hint', message: 'Long.' }])).toBe(
      'src/content/practices/a,b.mdx\n  5:10     city.country 100 % wrong: "XX"�Write NG.\n  7:10     city.country (hint) Long.',
    );
  });

  it('never passes control characters of a file on to the terminal', () => {
    expect(report([{ ...fault, message: 'a\u001b[2Jb\u202ec' }])).toContain('a�[2Jb�c');
  });

  it('ends with how many files were read and how many need work', () => {
    expect(summary(48, [fault, fault])).toBe(
      '48 files read, 1 with 2 faults. Each field is explained in CONTRIBUTING.md#fields',
    );
    expect(summary(1, [{ ...fault, severity: 'hint' }])).toBe('1 file read, no faults, 1 hint.');
  });

  it('escapes annotations as GitHub reads them', () => {
    expect(annotation(fault)).toBe(
      '::error file=src/content/practices/a%2Cb.mdx,line=5,col=10,title=city.country::100 %25 wrong: "XX"%0AWrite NG.',
    );
    expect(annotation({ ...fault, severity: 'hint' })).toMatch(/^::notice /);
  });
});
