import type { Element, ElementContent } from 'hast';

/** An MDX component that contributors may use, turned into plain HTML before anything sees it. */
export interface BodyComponent {
  /** Attributes by name; true when it must be given. All are plain texts. */
  attributes: Readonly<Record<string, boolean>>;
  /** Attributes that take one of a few values. */
  choices?: Readonly<Record<string, readonly string[]>>;
  render: (attributes: Readonly<Record<string, string>>, children: ElementContent[]) => Element;
}

const node = (tagName: string, className: string | undefined, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: className ? { className: [className] } : {},
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

/** The components of contributed texts. They hold no script and no style of their own. */
export const bodyComponents: Readonly<Record<string, BodyComponent>> = {
  Callout: {
    attributes: { title: false },
    // Not an <aside>: several of them on a page would be landmarks of one name.
    render: ({ title }, children) => ({
      ...node('div', 'callout', title ? [node('p', 'callout-title', [text(title)]), ...children] : children),
      properties: { className: ['callout'], role: 'note' },
    }),
  },
  Quote: {
    attributes: { by: true },
    render: ({ by }, children) =>
      node('figure', 'quote', [
        node('blockquote', undefined, children),
        node('figcaption', undefined, [text(by ?? '')]),
      ]),
  },
  Figure: {
    attributes: { src: true, alt: true, credit: true, licence: true },
    choices: {
      licence: [
        'CC-BY-4.0',
        'CC-BY-3.0',
        'CC-BY-2.0',
        'CC-BY-SA-4.0',
        'CC-BY-SA-3.0',
        'CC0-1.0',
        'public-domain',
      ],
    },
    render: ({ src, alt, credit, licence }, children) =>
      node('figure', 'picture', [
        // The page puts the optimised picture in its place (src/lib/pictures.ts).
        {
          type: 'element',
          tagName: 'img',
          properties: { dataPicture: src ?? '', alt: alt ?? '' },
          children: [],
        },
        node('figcaption', undefined, [
          ...children,
          node('small', undefined, [text(`${credit ?? ''}, ${licence ?? ''}`)]),
        ]),
      ]),
  },
  Steps: {
    attributes: {},
    render: (_, children) => node('div', 'steps', children),
  },
};

/**
 * Components that maintainers may use in cluster explainers. They are Astro components, given to the text by its page;
 * the checker only knows their names and attributes.
 */
export const explainerComponents: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  PracticesOn: { topic: true },
};
