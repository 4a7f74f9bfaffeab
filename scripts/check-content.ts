// Checks every file under src/content and prints all faults of all files. `--digests` prints the originals' digests.
import { libraryAt } from '../src/entries/content-files.ts';
import { isError } from '../src/entries/read-library.ts';
import { report, summary } from '../src/entries/report.ts';

const library = libraryAt('src/content');
if (process.argv.includes('--digests'))
  for (const { kind, id, digest } of library.entries) console.log(`${digest}  ${kind}/${id}`);
if (library.faults.length > 0) console.log(`${report(library.faults)}\n`);
console.log(summary(library.files, library.faults));
if (library.faults.some(isError)) process.exitCode = 1;
