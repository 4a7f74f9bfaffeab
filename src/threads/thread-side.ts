// The far side of own-thread.ts: calls the functions of the module whose address the thread was given.
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Call } from './own-thread.ts';

const functions = (await import(workerData as string)) as Record<string, (...args: unknown[]) => unknown>;

parentPort?.on('message', ({ id, name, args }: Call) => {
  const answer = (given: Answer) => parentPort?.postMessage(given);
  // Begins at once, so that calls begin in their order.
  new Promise((resolve) => resolve(functions[name]?.(...args))).then(
    (value) => answer({ id, value }),
    (error: unknown) => answer({ id, error }),
  );
});
