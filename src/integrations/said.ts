/** What the head of a page says to search engines. Undefined where it says that the page does not belong to them. */
export type Said = { canonical: string; links: { lang: string; url: string }[] } | undefined;

/** What a page says in its head, as src/layouts/Base.astro writes it. */
export function saidIn(html: string): Said {
  const head = html.slice(0, html.indexOf('</head>'));
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1];
  if (!canonical || /<meta name="robots" content="[^"]*noindex/.test(head)) return undefined;
  const links = [...head.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)];
  return { canonical, links: links.map(([, lang = '', url = '']) => ({ lang, url })) };
}
