import { SavingFailed } from './saving-failed.ts';

export interface Download {
  signal: AbortSignal;
  /** Told the bytes as they come; negative when what came has to be thrown away. */
  count: (bytes: number) => void;
  /** Told while the line is down and the next attempt is waited for. */
  waiting: (waits: boolean) => void;
  /** Past every cache on the way. */
  fresh?: boolean;
  /** Gives up at the first failure: for what is asked in passing. */
  hasty?: boolean;
}

/** Milliseconds between attempts: about two minutes in all, or less when the browser says that the line is back. */
const pauses = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

/**
 * Fetches a file. When the line breaks off it waits and goes on where it stopped (RFC 9110, section 14). Throws
 * `SavingFailed`: `network` when the line stays down, `portal` when a page comes where none was asked for, `changing`
 * when the host has no such file.
 */
export async function download(url: string, options: Download): Promise<Uint8Array<ArrayBuffer>> {
  const { signal, count, waiting } = options;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.byteLength, 0);
  let failures = 0;
  for (;;) {
    const before = length();
    try {
      const response = await fetch(url, {
        signal,
        cache: options.fresh ? 'reload' : 'no-cache',
        // Answers that are compressed on their way cannot be continued; packs are not.
        ...(before > 0 && url.endsWith('.pack') ? { headers: { Range: `bytes=${before}-` } } : {}),
      });
      if (response.status >= 500) throw new TypeError(`${url}: ${response.status}`);
      if (!response.ok || !response.body) throw new SavingFailed('changing');
      if (isPage(response) && !/(\/|\.html)$/.test(new URL(url).pathname)) throw new SavingFailed('portal');
      if (response.status !== 206) count(-length() || 0);
      if (response.status !== 206) parts.length = 0;
      waiting(false);
      const reader = response.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        parts.push(part.value);
        count(part.value.byteLength);
      }
      return new Uint8Array(await new Blob(parts).arrayBuffer());
    } catch (error) {
      if (signal.aborted || error instanceof SavingFailed) throw error;
      failures = length() > before ? 1 : failures + 1;
      const pause = pauses[failures - 1];
      if (pause === undefined || options.hasty) throw new SavingFailed('network', error);
      waiting(true);
      await untilOnline(pause, signal);
    }
  }
}

const isPage = ({ headers }: Response) => /^text\/html\b/.test(headers.get('Content-Type') ?? '');

/** Waits for some time, or until the browser says that there is a line, or until the saving is stopped. */
function untilOnline(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
