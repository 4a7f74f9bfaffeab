/** The variables that tell the build where it will be shown, from the address of a site, such as https://a.github.io/b/ */
export function pagesVariables(address: string): string {
  const { origin, pathname } = new URL(address);
  return `SITE_ADDRESS=${origin}\nBASE_PATH=${pathname.replace(/\/?$/, '/')}`;
}
