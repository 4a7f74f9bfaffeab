// Prints which texts are translated into which language, and which translations are out of date. `--json` for machines.
import { libraryAt } from '../src/entries/content-files.ts';
import { isError } from '../src/entries/read-library.ts';
import { totalsOf } from '../src/lib/translation-state.ts';
import { rowsOf, translationTables } from './translation-table.ts';

const library = libraryAt('src/content');
const rows = rowsOf(library);
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ entries: rows, totals: totalsOf(rows) }, null, 2));
else console.log(translationTables(rows));
const refused = new Set(library.faults.filter(isError).map(({ file }) => file));
if (refused.size > 0)
  console.error(
    `\n${refused.size} files have faults; originals among them are not listed. Run  npm run check:content`,
  );
