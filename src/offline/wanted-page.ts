import { siteRoot } from '../lib/site-root.ts';
import { Shelf } from './shelf.ts';
import { Spoken } from './spoken.ts';

const shelf = new Shelf(siteRoot);

/** The notice on the offline page about the page that was asked for in vain: which one, and in what form it is here. */
class WantedPage extends Spoken {
  connectedCallback(): void {
    const wanted = new URLSearchParams(location.search).get('page');
    if (wanted === null || !('caches' in window)) return;
    const url = new URL(wanted, siteRoot);
    // Only an address of this site is one that the worker has sent here.
    if (!url.href.startsWith(siteRoot.href)) return;
    const path = url.href.slice(siteRoot.href.length);
    this.offer(this.text('again', { page: path }), url.href);
    void this.offerLanguages(path).catch(() => undefined);
  }

  /** The same page may be here in another language. */
  private async offerLanguages(path: string): Promise<void> {
    const [, ...rest] = path.split('/');
    for (const edition of await shelf.editions()) {
      const other = [edition.lang, ...rest].join('/');
      if (other === path || !(await shelf.fileOf(shelf.cacheOf(edition), other))) continue;
      this.offer(this.text(`in-${edition.lang}`), shelf.urlOf(other)).hreflang = edition.lang;
    }
  }

  private offer(text: string, href: string): HTMLAnchorElement {
    const link = Object.assign(document.createElement('a'), { textContent: text, href });
    const item = document.createElement('li');
    item.append(link);
    this.one('ul').append(item);
    return link;
  }
}

customElements.define('wanted-page', WantedPage);
