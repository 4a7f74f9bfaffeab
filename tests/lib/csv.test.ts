import { describe, expect, it } from 'vitest';
import { csvOf, csvRecords } from '../../src/lib/csv.ts';

const withoutMark = (csv: string) => csv.slice(1);

describe('CSV', () => {
  it('begins with the mark of UTF-8 and ends every record with CRLF', () => {
    expect(
      csvOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBe('\uFEFFa,b\r\nc,d\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
    ['Medellín', 'Medellín'],
  ])('writes %j as %j', (text, field) => {
    expect(withoutMark(csvOf([[text]]))).toBe(`${field}\r\n`);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-5 %', "'-5 %"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['＝1', "'＝1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['2 + 2 = 4', '2 + 2 = 4'],
    ['−5', '−5'],
  ])('takes the power from %j: %j', (text, field) => {
    expect(withoutMark(csvOf([[text]]))).toBe(`${field}\r\n`);
  });

  it('writes numbers and truth values as they are, and nothing as nothing', () => {
    expect(csvRecords([[-75.56, 0, true, false, null, undefined, '']])).toBe('-75.56,0,true,false,,,\r\n');
  });

  it('is without the mark where programs read it', () => {
    expect(csvRecords([['a']])).toBe('a\r\n');
  });
});
