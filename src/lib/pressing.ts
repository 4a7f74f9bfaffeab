let pressed = false;
let waiting: (() => void)[] = [];

function begin(): void {
  pressed = true;
}

function end(): void {
  pressed = false;
  const calls = waiting;
  waiting = [];
  // The click comes after the release.
  if (calls.length > 0) window.setTimeout(() => calls.forEach((call) => call()), 50);
}

/** Browsers do not tell every release: not that of a scroll bar, nor one behind a menu. */
function moved({ buttons }: PointerEvent): void {
  if (pressed && buttons === 0) end();
}

/** From now on it is known whether somebody presses on the page. */
export function heedPressing(): void {
  const options = { capture: true, passive: true } as const;
  document.addEventListener('pointerdown', begin, options);
  for (const name of ['pointerup', 'pointercancel', 'keydown']) document.addEventListener(name, end, options);
  document.addEventListener('pointermove', moved, options);
}

/** Resolves while nobody presses on the page: a button that moves away under a finger gets no click. */
export const whenNotPressing = (): Promise<void> =>
  pressed ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve();
