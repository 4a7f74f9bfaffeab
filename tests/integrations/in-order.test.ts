import { describe, expect, it } from 'vitest';
import { InOrder } from '../../src/integrations/in-order.ts';

const keys = Array.from({ length: 200 }, (_, index) => `page ${index}`);

describe('what becomes ready in any order', () => {
  it('is handed on in the order given, without what there is nothing for, while some are not taken yet', async () => {
    const got: string[] = [];
    let taken = 0;
    const pages = new InOrder<string>(keys, async (item) => {
      got.push(item);
      await new Promise((later) => setTimeout(later, got.length % 3));
      taken++;
    });
    // Always two dozen on the way, as pages are made.
    const waiting = keys
      .map((key, index) => ({ key, at: index + ((index * 7) % 24) }))
      .sort((a, b) => a.at - b.at);
    const brought = waiting.map(({ key }) => pages.bring(key, key.endsWith('9') ? undefined : key));
    await Promise.all(brought);
    await pages.end();
    expect(got).toEqual(keys.filter((key) => !key.endsWith('9')));
    expect(taken).toBe(got.length);
  });

  it('makes those wait who bring more than can be handed on', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const pages = new InOrder<string>(keys, () => held, 10);
    const brought = keys.map((key) => pages.bring(key, key));
    const first = await Promise.race([...brought.slice(0, 5)].map((one) => one.then(() => 'free')));
    expect(first).toBe('free');
    expect(await Promise.race([brought[50]?.then(() => 'free'), Promise.resolve('waits')])).toBe('waits');
    release();
    await Promise.all(brought);
    await pages.end();
  });

  it('tells at the end when handing on has failed', async () => {
    const pages = new InOrder<string>(['a', 'b'], () => Promise.reject(new Error('no room')));
    await pages.bring('a', 'a');
    await pages.bring('b', 'b');
    await expect(pages.end()).rejects.toThrow('no room');
  });

  it('refuses what has no place', async () => {
    const pages = new InOrder<string>(['a'], () => Promise.resolve());
    await expect(pages.bring('b', 'b')).rejects.toThrow('b has no place');
  });
});
