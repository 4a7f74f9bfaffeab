/** What of an entry's page is printed, in the order of the page. */
const printed = '.fact-strip, .figures, article, .verdict, .also section, .sources';
/** Parts of these that are of use on a screen only: notes in the margin (the sources stand below), buttons. */
const left = '.note, .kit';
const tags = new Set(
  `a abbr article b blockquote br caption cite code dd del div dl dt em figcaption figure h2 h3 h4 h5 i img li ol p q s
  section small span strong sub sup table tbody td th thead time tr ul svg g rect path circle line`.split(
    /\s+/,
  ),
);
const attributes = new Set(
  `alt aria-hidden aria-label class colspan cx cy d datetime fill height href hreflang id lang r rel role
  rowspan scope src start stroke stroke-linecap stroke-width tabindex viewBox width x x1 x2 y y1 y2`.split(
    /\s+/,
  ),
);
/** A printed entry has its title above its headings, and is not a region for each of its parts. */
const renamed: Readonly<Record<string, string>> = { h2: 'h3', h3: 'h4', h4: 'h5', section: 'div' };

/** Where a page lies: on this host, where its pictures are, and in public, where its links lead. */
export interface Place {
  here: URL;
  published: URL;
  /** Put before each id, so that it stays the only one of its name. */
  prefix: string;
}

/** A copy of an entry's facts, text and sources, made of known elements only. */
export function copyOf(page: Document, place: Place): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const part of page.querySelectorAll(`main :is(${printed})`)) {
    if (part.parentElement?.closest(printed)) continue;
    // Topics lead on through the site; on paper they lead nowhere.
    if (part.matches('.also section') && part.querySelector('a[href*="/topics/"]')) continue;
    const copied = copyNode(part, place);
    if (copied) copy.append(copied);
  }
  settleLinks(copy, place);
  return copy;
}

function copyNode(node: Node, place: Place): Node | undefined {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.nodeValue ?? '');
  if (!(node instanceof Element) || !tags.has(node.localName) || node.matches(left)) return undefined;
  const name = renamed[node.localName] ?? node.localName;
  const copy = document.createElementNS(node.namespaceURI, name);
  for (const { name, value } of node.attributes)
    if (attributes.has(name) && !(name === 'aria-label' && node.localName === 'section'))
      copy.setAttribute(name, written(name, value, place));
  copy.classList.remove('margin-notes');
  for (const child of node.childNodes) {
    const copied = copyNode(child, place);
    if (copied) copy.append(copied);
  }
  return copy;
}

function written(name: string, value: string, { here, published, prefix }: Place): string {
  if (name === 'id') return prefix + value;
  if (name === 'src') return new URL(value, here).href;
  if (name === 'href' && !value.startsWith('#')) {
    const { protocol, href } = new URL(value, published);
    return /^(https?|mailto):$/.test(protocol) ? href : '';
  }
  return value;
}

/** Links within the page: to the copy where it has the place, a source mark to its source, the rest to the page. */
function settleLinks(copy: DocumentFragment, { published, prefix }: Place): void {
  const sources = copy.querySelectorAll('.sources li');
  for (const link of copy.querySelectorAll('a[href^="#"]')) {
    const id = prefix + (link.getAttribute('href') ?? '').slice(1);
    const source = link.matches('.cite') ? sources[Number(link.textContent) - 1] : undefined;
    const target = source ?? copy.querySelector(`#${CSS.escape(id)}`);
    link.setAttribute('href', target ? `#${target.id}` : published.href + (link.getAttribute('href') ?? ''));
  }
}
