import { parseWithRemark } from '../src/bodies/parse-remark.ts';
import { parseWithSatteri } from '../src/bodies/parse-satteri.ts';
import { writeHtml } from '../src/bodies/write-html.ts';
import type { Reading } from '../src/entries/read-entry.ts';
import { wholeTable } from '../src/vocabulary/cities.ts';

/** The day on which the tests check, so that no fixture grows old. */
const today = '2026-11-23';

/** How the build reads, and how a browser does. */
export const reading: Reading = { parse: parseWithSatteri, write: writeHtml, today, cities: wholeTable };
export const readingInBrowser: Reading = {
  parse: parseWithRemark,
  write: writeHtml,
  today,
  cities: wholeTable,
};
