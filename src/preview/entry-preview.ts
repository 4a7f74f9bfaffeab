import { siteRoot } from '../lib/site-root.ts';
import type { Shown, ToShow } from './messages.ts';

/** Shows the page of an entry as the site would have it, from the text of its file, in a frame of its own. */
export class EntryPreview extends HTMLElement {
  private turn = 0;
  private wanted: Omit<ToShow, 'turn'> | undefined;
  private ready = false;

  connectedCallback(): void {
    window.addEventListener('message', this);
  }
  disconnectedCallback(): void {
    window.removeEventListener('message', this);
    this.ready = false;
  }

  private get frame(): HTMLIFrameElement {
    const frame = this.querySelector('iframe');
    if (!frame) throw new Error('The preview has no frame');
    return frame;
  }

  /** Shows the file of an entry; `id` is its name without the ending. Faulty texts are shown as far as they can be. */
  show(text: string, id: string): void {
    const { kind, lang } = this.dataset;
    this.wanted = { kind, lang, id, text } as Omit<ToShow, 'turn'>;
    const { frame } = this;
    // The frame is heavy: it comes when there is something to show.
    if (!frame.hasAttribute('src')) frame.src = new URL(`${lang}/contribute/preview/`, siteRoot).href;
    if (this.ready) this.ask();
  }

  private ask(): void {
    const message: ToShow = { ...(this.wanted as ToShow), turn: ++this.turn };
    this.frame.contentWindow?.postMessage(message, location.origin);
  }

  handleEvent({ source, origin, data }: MessageEvent<Shown>): void {
    if (source !== this.frame.contentWindow || origin !== location.origin) return;
    if ('ready' in data) {
      this.ready = true;
      return this.ask();
    }
    if (data.turn !== this.turn) return;
    this.toggleAttribute('data-shown', data.failed === undefined);
    this.toggleAttribute('data-failed', data.failed !== undefined);
    this.dispatchEvent(new CustomEvent(data.failed === undefined ? 'preview-shown' : 'preview-failed'));
  }
}

customElements.define('entry-preview', EntryPreview);
