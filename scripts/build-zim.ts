// Makes a ZIM of the built site for each language, to read with Kiwix: npm run build:zim -- [--lang en]
import { buildCopies, fail } from './take-along/command.ts';
import { writeZim } from './take-along/zim.ts';
import { ensureZimTools } from './zim-tools.ts';

try {
  ensureZimTools();
  await buildCopies('zim', 'zim', writeZim);
} catch (error) {
  fail(error);
}
