import { describe, expect, it } from 'vitest';
import { newest } from '../../src/feeds/news.ts';
import type { AnyEntry } from '../../src/lib/library.ts';

const entry = (kind: string, id: string, data: object) => ({ kind, id, data }) as unknown as AnyEntry;
const practice = (id: string, reviewed: string, start?: number) =>
  entry('practices', id, { reviewed, start });
const ids = (entries: readonly AnyEntry[]) => entries.map(({ id }) => id);

describe('news', () => {
  it('begin with what was looked over last, then with what happened last', () => {
    const event = entry('events', 'meeting', { reviewed: '2026-11-01', start: '2024-05-06' });
    const list = [
      practice('old', '2026-10-01', 2025),
      practice('b', '2026-11-01', 2024),
      practice('a', '2026-11-01', 2024),
      event,
      practice('undated', '2026-11-01'),
    ];
    expect(ids(newest(list))).toEqual(['meeting', 'a', 'b', 'undated', 'old']);
    expect(ids(newest(list.toReversed()))).toEqual(ids(newest(list)));
  });

  it('are thirty at most', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      practice(`p${at}`, `2026-10-${String((at % 30) + 1).padStart(2, '0')}`),
    );
    expect(newest(many)).toHaveLength(30);
    expect(newest(many)[0]?.data.reviewed).toBe('2026-10-30');
  });
});
