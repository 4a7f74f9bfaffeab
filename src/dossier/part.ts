/** The first element in another one that fits a selector; the markup of the page must hold it. */
export function part<T extends HTMLElement = HTMLElement>(within: ParentNode, selector: string): T {
  const element = within.querySelector<T>(selector);
  if (!element) throw new Error(`The dossier has no ${selector}`);
  return element;
}
