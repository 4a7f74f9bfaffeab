import { afterAll, describe, expect, it } from 'vitest';
import { OwnThread } from '../../src/threads/own-thread.ts';
import type * as Sample from './own-thread-sample.ts';

const thread = new OwnThread<typeof Sample>(new URL('./own-thread-sample.ts', import.meta.url));
afterAll(() => thread.end());

describe('a module in a thread of its own', () => {
  it('takes and gives copies', async () => {
    const words = new Map([['a', ['b']]]);
    expect(await thread.call('same', words)).toEqual(words);
  });

  it('begins calls in the order in which they are made', async () => {
    await Promise.all([thread.call('note', 1, 30), thread.call('note', 2, 0), thread.call('note', 3, 10)]);
    expect(await thread.call('noted')).toEqual([
      'begun 1',
      'begun 2',
      'begun 3',
      'done 2',
      'done 3',
      'done 1',
    ]);
  });

  it('takes bytes over', async () => {
    const content = new TextEncoder().encode('Medellín');
    expect(await thread.call('sizeOf', { content })).toBe(9);
    expect(content.byteLength).toBe(0);
  });

  it('throws what a function throws, at once or later, and goes on', async () => {
    await expect(thread.call('fail', 'at once')).rejects.toThrow('at once');
    await expect(thread.call('failLater', 'later')).rejects.toThrow('later');
    expect(await thread.call('same', 1)).toBe(1);
  });

  it('tells that a module cannot be loaded', async () => {
    const missing = new OwnThread<typeof Sample>(new URL('./no-such-module.ts', import.meta.url));
    await expect(missing.call('same', 1)).rejects.toThrow('no-such-module');
    await expect(missing.call('same', 2), 'asked again').rejects.toThrow('no-such-module');
  });

  it('leaves no call without an answer when it is ended', async () => {
    const short = new OwnThread<typeof Sample>(new URL('./own-thread-sample.ts', import.meta.url));
    const call = expect(short.call('note', 4, 60_000)).rejects.toThrow('has ended');
    await short.end();
    await call;
    await expect(short.call('same', 1)).rejects.toThrow('has ended');
  });
});
