// Makes a ZIP of the built site for each language, to open from a USB stick: npm run build:usb -- [--lang en]
import { writeFileSync } from 'node:fs';
import { buildCopies, fail } from './take-along/command.ts';
import { usbEdition } from './take-along/usb.ts';

await buildCopies('usb', 'zip', (copy, lang, date, file) =>
  writeFileSync(file, usbEdition(copy, lang, date)),
).catch(fail);
