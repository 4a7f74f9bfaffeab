import { siteRoot } from '../lib/site-root.ts';
import type { Shown, ToShow } from './messages.ts';

/** How long after it is loaded a frame may take to answer, in milliseconds. */
const patience = 1_500;

/** Shows the page of an entry as the site would have it, from the text of its file, in a frame of its own. */
export class EntryPreview extends HTMLElement {
  private turn = 0;
  private wanted: Omit<ToShow, 'turn'> | undefined;
  private ready = false;
  private loading = false;

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
    if (this.ready) this.ask();
    else if (!this.loading) this.load();
  }

  /** The frame is heavy: it comes when there is something to show, and is in the language of the page around it. */
  private load(): void {
    const { frame } = this;
    this.loading = true;
    this.removeAttribute('data-failed');
    frame.src = new URL(`${document.documentElement.lang}/contribute/preview/`, siteRoot).href;
    frame.addEventListener('load', () => window.setTimeout(() => this.settle(), patience), { once: true });
  }

  /** Where the frame got another page, such as that for no connection, nobody answers. */
  private settle(): void {
    this.loading = false;
    if (!this.ready) this.tell(false);
  }

  private tell(shown: boolean): void {
    this.toggleAttribute('data-shown', shown);
    this.toggleAttribute('data-failed', !shown);
    this.dispatchEvent(new CustomEvent(shown ? 'preview-shown' : 'preview-failed'));
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
    this.tell(data.failed === undefined);
  }
}

customElements.define('entry-preview', EntryPreview);
