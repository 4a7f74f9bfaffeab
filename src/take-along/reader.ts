import type { TakenAlong } from '../lib/taken-along.ts';
import { refuseLoneMemory } from './memory.ts';
import { answerAsPage, pageAt } from './pages.ts';
import { nameIndexPages } from './page-links.ts';

/** What a data script of the copy calls: `takenAlong.give('en/cases.json', […])`. */
interface Reader extends TakenAlong {
  give: (path: string, value: unknown) => void;
  /** Address of the script that is running; bundles have it in the place of `import.meta.url`. */
  here: string;
}

/** The engine of the search, a script of its own. */
interface SearchEngine {
  engineOn: (read: TakenAlong['data'], root: URL) => Promise<unknown>;
}

const script = document.currentScript as HTMLScriptElement;
const root = new URL('../', script.src);
const waiting = new Map<string, (value: unknown) => void>();
const asked = new Map<string, Promise<unknown>>();

/** Loads the script that holds a file's data. Whoever asks while it loads gets the same, later a fresh copy. */
function data<T>(path: string): Promise<T> {
  const known = asked.get(path) as Promise<T> | undefined;
  if (known) return known;
  const element = document.createElement('script');
  const loading = new Promise<T>((resolve, reject) => {
    waiting.set(path, resolve as (value: unknown) => void);
    element.addEventListener('error', () => reject(new Error(`${path} is not in this copy`)));
    element.addEventListener('load', () => reject(new Error(`${path} holds no data`)));
    element.src = new URL(`${path}.js`, root).href;
    document.head.append(element);
  }).finally(() => {
    waiting.delete(path);
    asked.delete(path);
    element.remove();
  });
  asked.set(path, loading);
  return loading;
}

const reader: Reader = {
  here: script.src,
  data,
  text: async (path) => {
    if (path.endsWith('.json')) return JSON.stringify(await data(path));
    if (/(?:\/|\.html)$/.test(path)) return pageAt(new URL(path, root));
    throw new Error(`${path} cannot be read from a folder`);
  },
  search: async <Engine>() =>
    (await data<SearchEngine>('search/engine.json')).engineOn(data, root) as Promise<Engine>,
  published: (address) => {
    const { published } = script.dataset;
    if (!published || !address.startsWith(root.href)) return address;
    return new URL(address.slice(root.href.length), published).href.replace(/\/index\.html(?=$|[?#])/, '/');
  },
  give: (path, value) => waiting.get(path)?.(value),
};
globalThis.takenAlong = reader;

// The copy is the saved library: scripts that would save pages must find that this browser cannot.
Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
refuseLoneMemory();
answerAsPage();
nameIndexPages(root);
