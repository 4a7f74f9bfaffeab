type Child = Node | string | undefined | false;

/** Makes an element with attributes and children; data gets into the page as text only. */
export function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** The five steps of evidence as a drawing; the words stand beside it. */
export function meter(level: number): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(namespace, 'svg');
  const set = (element: Element, attributes: Record<string, string | number>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  };
  set(drawing, { class: 'meter', width: 92, height: 12, viewBox: '0 0 92 12', 'aria-hidden': 'true' });
  for (let step = 1; step <= 5; step++) {
    const box = document.createElementNS(namespace, 'rect');
    set(box, {
      x: 1 + (step - 1) * 18.5,
      y: 1,
      width: 15,
      height: 10,
      class: step <= level ? 'on' : '',
    });
    drawing.append(box);
  }
  return drawing;
}
