/** Calls once, as soon as somebody turns to an element or what is in it: with focus, pointer, key or a dragged file. */
export function onFirstTouch(element: HTMLElement, call: () => void): void {
  const touched = new AbortController();
  for (const name of ['focusin', 'pointerdown', 'keydown', 'dragenter'])
    element.addEventListener(
      name,
      () => {
        touched.abort();
        call();
      },
      { signal: touched.signal },
    );
}
