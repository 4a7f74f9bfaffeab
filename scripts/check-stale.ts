// Lists the entries whose review is overdue, in Markdown. --out FILE writes the list, --json prints for machines,
// --today YYYY-MM-DD asks for another day. Overdue reviews are no fault: it ends well however many there are.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { libraryAt } from '../src/entries/content-files.ts';
import { dueOn, staleReport } from './upkeep/stale.ts';

const { values } = parseArgs({
  options: { out: { type: 'string' }, json: { type: 'boolean' }, today: { type: 'string' } },
});
const today = values.today ?? new Date().toISOString().slice(0, 10);
const due = dueOn(libraryAt('src/content', today).entries, today);
const report = staleReport(due, today);
if (values.out) writeFileSync(values.out, report === '' ? '' : `${report}\n`);
if (values.json) console.log(JSON.stringify(due, null, 2));
else console.log(report === '' ? 'No review is overdue.' : report);
