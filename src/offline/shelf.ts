import { headIn, listPath } from './edition.ts';
import type { Head, Wish } from './edition.ts';

/** An edition that is whole on this device. */
export interface SavedEdition extends Wish {
  edition: string;
  /** ISO date and time of the saving, by the clock of this device. */
  saved: string;
  pages: number;
  bytes: number;
}

/** A saving that was begun and has not ended. */
export interface UnfinishedSaving extends Wish {
  edition: string;
  /** The reader has stopped it: it goes on only when asked to. */
  paused?: boolean;
}

/**
 * What this device holds of the site below `root`: for each edition a cache of its files, and small records that say which
 * editions count. Several sites may lie below one origin and share its storage, so every name holds the root's path.
 */
export class Shelf {
  readonly root: URL;
  readonly visited: string;
  private readonly records: string;
  private readonly pins: string;
  private readonly editionPrefix: string;

  constructor(root: URL) {
    this.root = root;
    const name = (part: string) => `${root.pathname} ${part}`;
    this.visited = name('visited');
    this.records = name('library');
    this.pins = name('readers');
    this.editionPrefix = name('edition ');
  }

  urlOf(path: string): string {
    return new URL(path, this.root).href;
  }

  /** Every cache of this site. */
  async caches(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(`${this.root.pathname} `));
  }

  cacheOf({ lang, edition }: { lang: string; edition: string }): string {
    return `${this.editionPrefix}${lang} ${edition}`;
  }

  /** The names of all caches that hold files of editions, whole or not. */
  async editionCaches(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.editionPrefix));
  }

  async editions(): Promise<SavedEdition[]> {
    return this.allOf<SavedEdition>('saved');
  }
  async edition(lang: string): Promise<SavedEdition | undefined> {
    return (await this.editions()).find((saved) => saved.lang === lang);
  }
  /** From now on this edition counts, and no other of its language. */
  async record(saved: SavedEdition): Promise<void> {
    await this.put(`library/saved/${saved.lang}`, saved);
    await this.forget(`library/unfinished/${saved.lang}`);
  }

  async unfinished(): Promise<UnfinishedSaving[]> {
    return this.allOf<UnfinishedSaving>('unfinished');
  }
  async begin(saving: UnfinishedSaving): Promise<void> {
    await this.put(`library/unfinished/${saving.lang}`, saving);
  }
  /** Drops a saving that has not ended, with what it has brought so far, unless a saved edition holds that. */
  async drop(lang: string): Promise<void> {
    const saving = (await this.unfinished()).find((one) => one.lang === lang);
    const saved = await this.edition(lang);
    await this.forget(`library/unfinished/${lang}`);
    if (saving && saving.edition !== saved?.edition) await caches.delete(this.cacheOf(saving));
  }

  /** Removes the library of a language. */
  async remove(lang: string): Promise<void> {
    await this.forget(`library/saved/${lang}`);
    await this.forget(`library/unfinished/${lang}`);
    const names = await this.editionCaches();
    await Promise.all(
      names
        .filter((name) => name.startsWith(`${this.editionPrefix}${lang} `))
        .map((name) => caches.delete(name)),
    );
  }

  /** Removes all that is kept of this site. Gives the number of caches that are still there: 0 if all went well. */
  async clear(): Promise<number> {
    for (const name of await this.caches()) await caches.delete(name);
    return (await this.caches()).length;
  }

  /** The head that an edition was saved with, if its files are still here. */
  async headOf(saved: SavedEdition): Promise<Head | undefined> {
    const response = await this.fileOf(this.cacheOf(saved), 'library/head');
    return response ? headIn(await response.text(), saved.lang) : undefined;
  }

  /** The text of a group's list, from any edition on this device. */
  async listOf(id: string): Promise<string | undefined> {
    for (const name of await this.editionCaches()) {
      const response = await this.fileOf(name, listPath(id));
      if (response) return response.text();
    }
    return undefined;
  }

  fileOf(cacheName: string, path: string): Promise<Response | undefined> {
    return caches.match(this.urlOf(path), { cacheName, ignoreVary: true });
  }

  /** Remembers which edition a reader's page came from, so that its parts come from the same. */
  async pin(client: string, cacheName: string): Promise<void> {
    await (
      await caches.open(this.pins)
    ).put(this.urlOf(`library/readers/${client}`), new Response(cacheName));
  }
  async pinOf(client: string): Promise<string | undefined> {
    return (await this.fileOf(this.pins, `library/readers/${client}`))?.text();
  }

  /** Removes editions that do not count any more and that no living page was read from. */
  async tidy(living: ReadonlySet<string>): Promise<void> {
    const pins = await caches.open(this.pins);
    const needed = new Set<string>();
    for (const request of await pins.keys()) {
      const client = request.url.slice(request.url.lastIndexOf('/') + 1);
      if (living.has(client)) needed.add((await this.pinOf(client)) ?? '');
      else await pins.delete(request);
    }
    for (const edition of [...(await this.editions()), ...(await this.unfinished())])
      needed.add(this.cacheOf(edition));
    for (const name of await this.editionCaches()) if (!needed.has(name)) await caches.delete(name);
  }

  private async allOf<T>(kind: string): Promise<T[]> {
    // Asked for by `has` first: opening would create what a removal has taken away.
    if (!(await caches.has(this.records))) return [];
    const cache = await caches.open(this.records);
    const requests = (await cache.keys()).filter(({ url }) => url.startsWith(this.urlOf(`library/${kind}/`)));
    const responses = await Promise.all(requests.map((request) => cache.match(request)));
    return Promise.all(responses.flatMap((response) => (response ? [response.json() as Promise<T>] : [])));
  }
  private async put(path: string, record: object): Promise<void> {
    await (await caches.open(this.records)).put(this.urlOf(path), Response.json(record));
  }
  private async forget(path: string): Promise<void> {
    if (await caches.has(this.records)) await (await caches.open(this.records)).delete(this.urlOf(path));
  }
}
