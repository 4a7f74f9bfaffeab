import { describe, expect, it } from 'vitest';
import { sharersAmong } from '../../src/lib/shelves.ts';

const thing = (key: string, topics: string[], cluster = 'c') => ({ key, topics, cluster });
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);

describe('sharers', () => {
  it('are all that share a topic or the cluster while there is room, and not the thing itself', () => {
    const own = thing('own', ['water', 'waste']);
    const others = [
      thing('both', ['waste', 'water'], 'd'),
      thing('one', ['water'], 'd'),
      thing('cluster', ['land']),
      thing('nothing', ['land'], 'd'),
    ];
    expect(keys(sharersAmong([own, ...others], 10)(own)).sort()).toEqual(['both', 'cluster', 'one']);
  });

  it('are those with the most shared topics when there is no room for all', () => {
    const own = thing('own', ['a', 'b', 'c']);
    const others = [
      ...Array.from({ length: 50 }, (_, n) => thing(`one ${n}`, ['a', 'x'])),
      ...Array.from({ length: 5 }, (_, n) => thing(`two ${n}`, ['c', 'a'])),
      ...Array.from({ length: 3 }, (_, n) => thing(`three ${n}`, ['c', 'b', 'a', 'y'])),
    ];
    const found = keys(sharersAmong([...others, own], 12)(own));
    expect(found).toHaveLength(12);
    expect(found.slice(0, 3).sort()).toEqual(['three 0', 'three 1', 'three 2']);
    expect(found.filter((key) => key.startsWith('two'))).toHaveLength(5);
  });

  it('of a full shelf are those whose keys stand beside', () => {
    const list = Array.from({ length: 100 }, (_, n) => thing(`${n}`.padStart(3, '0'), ['a']));
    const find = sharersAmong(list, 4);
    const at = (n: number) => keys(find(list[n] ?? thing('', []))).sort();
    expect(at(50)).toEqual(['048', '049', '051', '052']);
    expect(at(0)).toEqual(['001', '002', '003', '004']);
    expect(at(99)).toEqual(['095', '096', '097', '098']);
  });
});
