import { OwnThread } from '../threads/own-thread.ts';
import type * as Finishing from './finishing.ts';

export type FinishingThread = () => OwnThread<typeof Finishing>;

/** The thread in which finished pages become index and packs, begun when it is first asked for. */
export function finishingThread(): FinishingThread {
  let thread: OwnThread<typeof Finishing> | undefined;
  return () => (thread ??= new OwnThread(new URL('./finishing.ts', import.meta.url)));
}
