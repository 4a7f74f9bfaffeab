// Makes sure that there are the servers whose configurations the browser tests start, before they start.
import { findServer, serverNames } from './web-servers.ts';

try {
  for (const name of serverNames) console.log(`Host tests use ${findServer(name)}`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
