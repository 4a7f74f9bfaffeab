// Writes the list of fields into CONTRIBUTING.md from the schemas, where their help is written once.
import { readFileSync, writeFileSync } from 'node:fs';
import { withFields } from './fields-guide.ts';

const path = 'CONTRIBUTING.md';
writeFileSync(path, withFields(readFileSync(path, 'utf8')));
