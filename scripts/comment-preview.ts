// Names the changed pages in a comment on the pull request. Runs in .github/workflows/preview-comment.yml only, with the
// event of the finished build and the list that it made:  node scripts/comment-preview.ts changed-pages.json
import { lstatSync, readFileSync } from 'node:fs';
import { forgeOf } from './forge/api.ts';
import { writeComment } from './forge/preview-comment.ts';
import type { FinishedRun } from './forge/preview-comment.ts';

const [path = 'changed-pages.json'] = process.argv.slice(2);
const event = JSON.parse(readFileSync(process.env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as {
  workflow_run: FinishedRun;
};
const status = lstatSync(path);
// The file comes from a job that ran contributed code: it may be a link, or endless.
const list = status.isFile() && status.size <= 200_000 ? readFileSync(path, 'utf8') : '';
const number = await writeComment(forgeOf(process.env), event.workflow_run, list);
console.log(
  number === undefined
    ? 'No open pull request stands at the commit that was built.'
    : `The comment on #${number} is written.`,
);
