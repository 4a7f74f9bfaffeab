/** The address of a folder's page with its file named, because a folder opens as a list of files; else undefined. */
export function indexPage(address: string, root: URL): string | undefined {
  const url = new URL(address);
  if (!url.href.startsWith(root.href) || !url.pathname.endsWith('/')) return undefined;
  url.pathname += 'index.html';
  return url.href;
}

/** Corrects the links that scripts put into the page, now and later; those of the pages name files already. */
export function nameIndexPages(root: URL): void {
  const correct = (link: Element) => {
    const address = link.getAttribute('href');
    if (link.localName !== 'a' || !address || address.startsWith('#')) return;
    const corrected = URL.canParse(address, document.baseURI)
      ? indexPage(new URL(address, document.baseURI).href, root)
      : undefined;
    if (corrected) link.setAttribute('href', corrected);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') correct(target as Element);
      for (const node of addedNodes)
        if (node instanceof Element) for (const link of [node, ...node.querySelectorAll('a')]) correct(link);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
}
