import { fileAddress } from '../lib/addresses.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { calendarPath } from './paths.ts';

/** The address by which programs subscribe to the calendar: `webcal` tells them what to do with it. */
export const calendarSubscription = (lang: Lang): string =>
  fileAddress(calendarPath(lang)).replace(/^https?:/, 'webcal:');
