// Keeps one issue for a report:  node scripts/report-issue.ts <name> <title> <file.md>  An empty file closes it.
import { readFileSync } from 'node:fs';
import { forgeOf } from './forge/api.ts';
import { keepIssue } from './forge/report-issue.ts';

const [name, title, path] = process.argv.slice(2);
if (!name || !title || !path) {
  console.error(
    'Give a name, a title and a file:  node scripts/report-issue.ts links "Sources that need care" links.md',
  );
  process.exit(2);
}
console.log(await keepIssue(forgeOf(process.env), name, title, readFileSync(path, 'utf8')));
