/** Marks the address of a page that is asked for its own text. */
const mark = '#read';
/** Milliseconds after which a page counts as missing: one that does not exist answers nothing. */
const patience = 15_000;

/**
 * The HTML of another page of the copy. Nothing can be fetched from a folder, but a page can be shown in a frame, and
 * there it says its text itself (`answerAsPage`).
 */
export function pageAt(address: URL): Promise<string> {
  const page = new URL(address);
  if (page.pathname.endsWith('/')) page.pathname += 'index.html';
  page.hash = mark;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = page.href;
  return new Promise<string>((resolve, reject) => {
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      if (source === frame.contentWindow && typeof data === 'string') end(() => resolve(data));
    };
    const end = (settle: () => void) => {
      clearTimeout(timer);
      window.removeEventListener('message', listen);
      frame.remove();
      settle();
    };
    const timer = setTimeout(
      () => end(() => reject(new Error(`${page.pathname} does not answer`))),
      patience,
    );
    window.addEventListener('message', listen);
    document.body.append(frame);
  });
}

/** Says the text of this page to the page that has asked for it, with links to folders as on a host. */
export function answerAsPage(): void {
  if (window.parent === window || location.hash !== mark) return;
  const html = document.documentElement.outerHTML.replace(/( href="[^":]*)index\.html/g, '$1');
  // Pages of a folder have no origin that could be named; the text is public.
  window.parent.postMessage(html, '*');
}
