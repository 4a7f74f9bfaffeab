import { HTMLElement, parse, TextNode } from 'node-html-parser';

/** Parts of a built page that depend on the other entries of the library, or make sense only there. */
const ofTheLibrary = [
  // Where the entry stands between a city's question and its practice.
  '.chain',
  // Practices to read on with.
  '.read-on .cases',
  // Cases, exchanges and events of a profile or a kit.
  'section:has(> .section-head + .cases)',
  'section:has(> .section-head + .events)',
  // Buttons and links that act on the page of the site.
  'add-to-dossier',
  'script',
  '.edit-links',
  // The file of a published event for calendars.
  'section:has(a[href$="event.ics"])',
  // How the published page is cited, and what happened to it.
  '.cite-page',
  '.page-history',
  // Optimised pictures.
  'figure.picture img',
];
/** What the preview has in their place. */
const inTheirPlace = ['.left-out', '.picture-to-come'];

/**
 * The content of `<main>` as lines: each element with its attributes, and each text, without differences that nobody can
 * see. `address` is where the page lies, so that links can be compared.
 */
export function linesOf(html: string, address: string): string[] {
  const root = parse(html, { comment: false });
  const main = root.querySelector('main') ?? root;
  for (const selector of [...ofTheLibrary, ...inTheirPlace])
    for (const element of main.querySelectorAll(selector)) element.remove();
  return main.childNodes.flatMap((node) => lines(node, address, ''));
}

type Node = HTMLElement['childNodes'][number];

function lines(node: Node, address: string, indent: string): string[] {
  if (node instanceof TextNode) {
    const text = node.text.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [`${indent}${text}`];
  }
  if (!(node instanceof HTMLElement)) return [];
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !/^(?:target|rel|data-(?!cluster).*)$/.test(name))
    .map(([name, value]) => {
      const shown = name === 'href' ? new URL(value, address).href : value;
      return shown === '' ? name : `${name}=${shown.replace(/\s+/g, ' ')}`;
    })
    .sort();
  return [
    `${indent}<${[node.rawTagName.toLowerCase(), ...attributes].join(' ')}>`,
    ...node.childNodes.flatMap((child) => lines(child, address, `${indent} `)),
  ];
}
