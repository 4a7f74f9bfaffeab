// Prints, as variables for a build, the address at which GitHub Pages shows this repository. For
// .github/workflows/deploy.yml:  node scripts/pages-address.ts >> "$GITHUB_ENV"
import { forgeOf } from './forge/api.ts';
import { pagesVariables } from './forge/pages-address.ts';

const pages = await forgeOf(process.env)
  .ask<{ html_url: string }>('GET', 'pages')
  .catch(() => undefined);
if (!pages) {
  console.error(
    'GitHub Pages is not switched on: under Settings, Pages, choose the source "GitHub Actions".',
  );
  process.exit(1);
}
console.log(pagesVariables(pages.html_url));
