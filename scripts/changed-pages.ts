// Prints, as JSON, the pages that change between a commit and the last one:  node scripts/changed-pages.ts HEAD^1
import { execFileSync } from 'node:child_process';
import { contentFiles } from '../src/entries/content-files.ts';
import { changedFiles, changedPages } from './forge/changed-pages.ts';

const [since] = process.argv.slice(2);
if (!since || since.startsWith('-')) {
  console.error('Name the commit to compare with:  node scripts/changed-pages.ts HEAD^1');
  process.exit(2);
}
const output = execFileSync('git', ['diff', '--name-status', '--no-renames', '-z', since, 'HEAD', '--'], {
  encoding: 'utf8',
});
const { files } = contentFiles('src/content');
const usersOf = (kind: string, picture: string) => [
  ...new Set(
    files.filter((file) => file.kind === kind && file.text.includes(`"${picture}"`)).map(({ id }) => id),
  ),
];
console.log(JSON.stringify(changedPages(changedFiles(output), usersOf), null, 2));
