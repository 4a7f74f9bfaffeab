import { describe, expect, it } from 'vitest';
import { byReviewMonth, reviewState } from '../../src/lib/review-dates.ts';

describe('a review', () => {
  it('is overdue from the day after, and soon from 30 days before', () => {
    expect(reviewState('2027-11-23', '2027-11-24')).toBe('overdue');
    expect(reviewState('2027-11-23', '2027-11-23')).toBe('soon');
    expect(reviewState('2027-11-23', '2027-10-24')).toBe('soon');
    expect(reviewState('2027-11-23', '2027-10-23')).toBe('later');
  });

  it('counts days over the ends of months and years', () => {
    expect(reviewState('2028-01-05', '2027-12-06')).toBe('soon');
    expect(reviewState('2028-01-05', '2027-12-05')).toBe('later');
    expect(reviewState('2028-03-15', '2028-02-14')).toBe('soon');
  });
});

it('texts stand by month and day, otherwise in the order given', () => {
  const text = (id: string, reviewBy: string) => ({ id, reviewBy });
  const months = byReviewMonth([
    text('b', '2027-11-23'),
    text('a', '2027-11-23'),
    text('c', '2027-02-01'),
    text('d', '2027-11-02'),
  ]);
  expect(months.map(({ month, list }) => [month, list.map(({ id }) => id)])).toEqual([
    ['2027-02', ['c']],
    ['2027-11', ['d', 'b', 'a']],
  ]);
});
