import type { Hit, SubHit } from './pagefind.ts';

interface Wording {
  /** Kind, place and cluster of the hit. */
  where: string;
  /** What stands before the name of a section. */
  inSection: string;
  /** Whether words were searched for; otherwise no section fits better than another. */
  searched: boolean;
}

/** Fills the template of a hit: link, what and where, and the section that fits best or the summary. */
export function fillHit(item: HTMLElement, hit: Hit, { where, inSection, searched }: Wording): HTMLElement {
  const part = (name: string) => item.querySelector<HTMLElement>(`.${name}`) ?? item;
  const link = part('hit') as HTMLAnchorElement;
  link.href = hit.url;
  link.textContent = hit.meta['title'] ?? hit.url;
  part('where').textContent = where;
  const section = searched ? bestSection(hit) : undefined;
  highlight(part('excerpt'), section?.excerpt ?? hit.meta['summary'] ?? hit.excerpt);
  // A setback is a section itself, and its link leads there.
  if (section && !hit.url.includes('#')) {
    const anchor = document.createElement('a');
    anchor.href = section.url;
    anchor.textContent = section.title;
    part('section').append(`${inSection} `, anchor);
  } else part('section').remove();
  return item;
}

/** The section that names the words most often, and among equals the one where they stand closest together. */
function bestSection({ sub_results }: Hit): SubHit | undefined {
  const gap = ({ locations }: SubHit) =>
    Math.min(...locations.slice(1).map((place, index) => place - (locations[index] ?? 0)));
  return sub_results
    .filter(({ anchor }) => anchor?.element === 'h2')
    .sort((a, b) => b.locations.length - a.locations.length || gap(a) - gap(b))[0];
}

/** Shows an excerpt with its `<mark>` elements, made as nodes: nothing else of the excerpt is taken as markup. */
function highlight(target: HTMLElement, excerpt: string): void {
  const decoder = document.createElement('textarea');
  const nodes = excerpt.split(/(<mark>.*?<\/mark>)/).map((piece) => {
    decoder.innerHTML = piece.replace(/<\/?mark>/g, '');
    if (!piece.startsWith('<mark>')) return decoder.value;
    const mark = document.createElement('mark');
    mark.textContent = decoder.value;
    return mark;
  });
  target.replaceChildren(...nodes);
}
