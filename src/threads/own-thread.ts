import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

type Functions<M> = {
  [K in keyof M]: M[K] extends (...args: infer A) => infer R ? (...args: A) => R : never;
};

/** A call on its way to the thread. */
export interface Call {
  id: number;
  name: string;
  args: unknown[];
}

/** What came of it. */
export type Answer = { id: number; value: unknown } | { id: number; error: unknown };

/**
 * The functions of a module (`M` is its type) in a thread of its own: they run beside everything else, and their garbage
 * is cleared in a heap of their own, which is small. What they take and return is copied; bytes
 * in a field of an argument are handed over, and gone here. Calls begin in the order in which
 * they are made; they keep the process alive, the thread itself does not.
 */
export class OwnThread<M> {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>();
  private calls = 0;
  /** Rejects with the reason why the thread is gone; undefined while it is there. */
  private gone: Promise<never> | undefined;

  constructor(module: URL) {
    this.worker = new Worker(new URL('./thread-side.ts', import.meta.url), {
      workerData: module.href,
    });
    this.worker.on('message', (answer: Answer) => {
      const call = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if (this.waiting.size === 0) this.worker.unref();
      if ('error' in answer) call?.reject(answer.error);
      else call?.resolve(answer.value);
    });
    // The module cannot be loaded, or threw outside of a call; or the thread was ended.
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error(`The thread of ${module.href} has ended`)));
    this.worker.unref();
  }

  /** Nothing that waits for the thread, or will ask it later, waits for ever. */
  private fail(error: unknown): void {
    this.gone ??= Promise.reject(error);
    this.gone.catch(() => undefined);
    for (const call of this.waiting.values()) call.reject(error);
    this.waiting.clear();
  }

  /** Calls a function of the module. Throws what it throws, or why the thread is gone. */
  call<K extends keyof M & string>(
    name: K,
    ...args: Parameters<Functions<M>[K]>
  ): Promise<Awaited<ReturnType<Functions<M>[K]>>> {
    if (this.gone) return this.gone;
    const call = Promise.withResolvers<unknown>();
    const id = this.calls++;
    this.waiting.set(id, call);
    this.worker.ref();
    this.worker.postMessage({ id, name, args } satisfies Call, bytesIn(args));
    return call.promise as Promise<Awaited<ReturnType<Functions<M>[K]>>>;
  }

  /** Ends the thread, also in the middle of a call. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

/** The bytes that a call hands over: at the top of its arguments. */
const bytesIn = (args: readonly unknown[]): ArrayBuffer[] =>
  args.flatMap((arg) =>
    Object.values(arg ?? {}).flatMap((value) =>
      value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [],
    ),
  );

/** Has a list worked on in shares, each in a thread of its own, with all processors. Results come in the order of the list. */
export async function inShares<M, T, R>(
  module: URL,
  items: readonly T[],
  work: (thread: OwnThread<M>, share: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const size = Math.ceil(items.length / availableParallelism());
  const done: Promise<readonly R[]>[] = [];
  for (let at = 0; at < items.length; at += size) {
    const thread = new OwnThread<M>(module);
    done.push(work(thread, items.slice(at, at + size)).finally(() => thread.end()));
  }
  return (await Promise.all(done)).flat();
}
