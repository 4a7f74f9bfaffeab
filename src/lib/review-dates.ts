/** How a review stands on a day: its date has passed, comes within 30 days, or is further away. */
export type ReviewState = 'overdue' | 'soon' | 'later';

const soonDays = 30;

/** Both days are ISO dates. A review is overdue from the day after. */
export function reviewState(reviewBy: string, today: string): ReviewState {
  if (reviewBy < today) return 'overdue';
  const days = (Date.parse(reviewBy) - Date.parse(today)) / 86_400_000;
  return days <= soonDays ? 'soon' : 'later';
}

/** Texts by the month of their review, the earliest first, and by day within it; otherwise in the order given. */
export function byReviewMonth<T extends { reviewBy: string }>(
  texts: readonly T[],
): { month: string; list: T[] }[] {
  const sorted = texts.toSorted((a, b) => (a.reviewBy < b.reviewBy ? -1 : a.reviewBy > b.reviewBy ? 1 : 0));
  return [...Map.groupBy(sorted, ({ reviewBy }) => reviewBy.slice(0, 7))].map(([month, list]) => ({
    month,
    list,
  }));
}
