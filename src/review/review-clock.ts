import { fill } from '../i18n/fill.ts';
import { formatDate } from '../lib/dates.ts';
import { reviewState } from '../lib/review-dates.ts';
import type { ReviewState } from '../lib/review-dates.ts';
import { today } from '../lib/today.ts';
import { isLang } from '../vocabulary/languages.ts';

/**
 * Marks what is due by the reader's clock: pages are built without a day of their own, so that two builds are the same.
 * Its words come as data attributes: `overdue` and `soon` for a row, `summary` for the line above the list.
 */
class ReviewClock extends HTMLElement {
  connectedCallback(): void {
    const { overdue = '', soon = '', summary = '' } = this.dataset;
    const day = today();
    const counts: Record<ReviewState, number> = { overdue: 0, soon: 0, later: 0 };
    for (const row of this.querySelectorAll<HTMLElement>('[data-review-by]')) {
      const state = reviewState(row.dataset['reviewBy'] ?? '', day);
      counts[state] += 1;
      const mark = row.querySelector<HTMLElement>('.state');
      if (state === 'later' || !mark) continue;
      mark.textContent = state === 'overdue' ? overdue : soon;
      mark.dataset['state'] = state;
      mark.hidden = false;
    }
    const { lang } = document.documentElement;
    const line = this.querySelector<HTMLElement>('.summary');
    if (!line || !isLang(lang)) return;
    line.textContent = fill(summary, { date: formatDate(day, lang), ...counts });
    line.hidden = false;
  }
}
customElements.define('review-clock', ReviewClock);
