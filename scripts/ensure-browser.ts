// Makes sure that there is a browser for the browser tests, before they start.
import { findBrowser, preferWithoutWindows } from './browser.ts';

try {
  preferWithoutWindows();
  const { executablePath } = await findBrowser();
  console.log(`Browser tests use ${executablePath}`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
