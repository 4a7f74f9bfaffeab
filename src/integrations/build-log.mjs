// Astro's own log without the two lines for each file that a build makes: among thousands of them no warning would be seen.
import { stripVTControlCharacters } from 'node:util';
import nodeLog from 'astro/logger/node';

/** @type {typeof nodeLog} */
export default function buildLog(config) {
  const log = nodeLog(config);
  return {
    write(event) {
      const text = stripVTControlCharacters(event.message);
      const ofFile = /^ *[├└]─/.test(text) || /^ \(\+\d/.test(text);
      if (event.level !== 'info' || !ofFile) log.write(event);
    },
  };
}
