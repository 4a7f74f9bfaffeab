// Writes criteria and checklists into docs/reviewing.md, from the same data as the page of the site.
import { readFileSync, writeFileSync } from 'node:fs';
import { withChecklists } from './reviewing-guide.ts';

const path = 'docs/reviewing.md';
writeFileSync(path, withChecklists(readFileSync(path, 'utf8')));
