// Checks every file under src/content and prints all faults of all files. Paths narrow down what is told.
// --json prints for machines; --digests prints the digests of the originals, which translations name.
import { libraryAt } from '../src/entries/content-files.ts';
import { isError } from '../src/entries/read-library.ts';
import { annotation, report, summary } from '../src/entries/report.ts';

const root = 'src/content';
const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const paths = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'))
  .map((path) => path.replaceAll('\\', '/').replace(/^\.\//, ''));
const unknown = options.find((option) => !['--json', '--digests'].includes(option));
if (unknown !== undefined) {
  console.error(`There is no option ${unknown}. Choose: --json, --digests, or paths of files and folders.`);
  process.exit(2);
}

const library = libraryAt(root);
const asked = (file: string) =>
  paths.length === 0 ||
  paths.some((path) => file === path || file.startsWith(path.endsWith('/') ? path : `${path}/`));
const faults = library.faults.filter(({ file }) => asked(file));
const files = library.paths.filter(asked).length;
if (paths.length > 0 && files === 0) {
  console.error(
    `There is no file at ${paths.join(', ')}. Give a path such as src/content/practices/medellin-metrocable.mdx`,
  );
  process.exit(2);
}
if (options.includes('--json')) console.log(JSON.stringify({ files, faults }, null, 2));
else {
  if (options.includes('--digests'))
    for (const { kind, id, digest } of library.entries) console.log(`${digest}  ${kind}/${id}`);
  if (faults.length > 0) console.log(`${report(faults)}\n`);
  if (process.env['CI']) for (const fault of faults) console.log(annotation(fault));
  console.log(summary(files, faults));
}
if (faults.some(isError)) process.exitCode = 1;
