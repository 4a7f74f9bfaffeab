import { say } from '../../i18n/fault-texts.ts';
import { groupsIn, isGroup, numberIn, textIn } from './rule.ts';
import type { Fields, Rule, RuleFault } from './rule.ts';

/** The day after an ISO date: somewhere on earth it has begun. */
const dayAfter = (today: string) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The period does not end before it starts. Works for years and for ISO dates, which sort as text. */
export const endsAfterStart: Rule = (fields) => {
  const { start, end } = fields;
  const before =
    typeof start === 'number' && typeof end === 'number'
      ? end < start
      : typeof start === 'string' && typeof end === 'string' && end < start;
  return before
    ? [
        {
          path: ['end'],
          ...say('end.before-start', { end: String(end), start: String(start) }),
        },
      ]
    : [];
};

/** Hours of a meeting are told with their zone, begin before they end, and are not told by halves. */
export const hoursAreWhole: Rule = (fields, { kind }) => {
  if (kind !== 'events') return [];
  const named = (name: string) => textIn(fields, name);
  const [startTime, endTime, timeZone] = ['startTime', 'endTime', 'timeZone'].map(named);
  const oneDay = named('end') === undefined || named('end') === named('start');
  const faults: RuleFault[] = [];
  if (startTime === undefined && (endTime ?? timeZone) !== undefined)
    faults.push({ path: ['startTime'], ...say('time.start-missing') });
  if (startTime !== undefined && timeZone === undefined)
    faults.push({ path: ['timeZone'], ...say('time.zone-missing') });
  if (startTime !== undefined && endTime !== undefined && oneDay && endTime <= startTime)
    faults.push({ path: ['endTime'], ...say('time.end-before-start', { endTime, startTime }) });
  return faults;
};

type YearCode = 'future.year' | 'future.year.begun' | 'future.year.plan';

/** What has been read, reviewed, published or measured cannot lie in the future. */
export const nothingFromTheFuture: Rule = (fields, { kind, today }) => {
  const faults: RuleFault[] = [];
  const latestDay = dayAfter(today);
  const thisYear = Number(latestDay.slice(0, 4));
  const day = (group: Fields, name: string, path: PropertyKey[]) => {
    const value = textIn(group, name);
    if (value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) && value > latestDay)
      faults.push({
        path: [...path, name],
        ...say('future.day', { value }),
      });
  };
  const year = (group: Fields, name: string, path: PropertyKey[], code: YearCode = 'future.year') => {
    const value = numberIn(group, name);
    if (value !== undefined && value > thisYear)
      faults.push({
        path: [...path, name],
        ...say(code, { value }),
      });
  };
  day(fields, 'reviewed', []);
  for (const { group, index } of groupsIn(fields, 'sources')) {
    day(group, 'accessed', ['sources', index]);
    year(group, 'year', ['sources', index]);
  }
  for (const name of ['bornAt', 'askedAt']) {
    const exchange = fields[name];
    if (!isGroup(exchange)) continue;
    const start = textIn(exchange, 'start');
    // Days, months and years alike sort as text.
    if (start !== undefined && /^\d{4}/.test(start) && start > latestDay)
      faults.push({
        path: [name, 'start'],
        ...say('future.start', { start }),
      });
  }
  if (kind === 'ideas' && isGroup(fields['status'])) year(fields['status'], 'year', ['status']);
  if (kind !== 'practices') return faults;
  year(fields, 'start', [], 'future.year.begun');
  const { city } = fields;
  if (isGroup(city) && isGroup(city['population'])) year(city['population'], 'year', ['city', 'population']);
  for (const list of ['results', 'costs'])
    for (const { group, index } of groupsIn(fields, list))
      if (group['target'] !== true) year(group, 'year', [list, index], 'future.year.plan');
  return faults;
};

/** A review comes after the one before; one that is due is only a hint. */
export const reviewIsPlanned: Rule = (fields, { today }) => {
  const reviewed = textIn(fields, 'reviewed');
  const reviewBy = textIn(fields, 'reviewBy');
  if (reviewBy === undefined) return [];
  if (![reviewed ?? reviewBy, reviewBy].every((day) => /^\d{4}-\d\d-\d\d$/.test(day))) return [];
  if (reviewed !== undefined && reviewBy <= reviewed)
    return [
      {
        path: ['reviewBy'],
        ...say('review.order', { reviewBy, reviewed }),
      },
    ];
  return reviewBy < today
    ? [
        {
          path: ['reviewBy'],
          severity: 'hint',
          ...say('review.due'),
        },
      ]
    : [];
};

/** The longest time of a step is not shorter than its shortest. */
export const stepsLastForwards: Rule = (fields) =>
  groupsIn(fields, 'steps').flatMap(({ group, index }): RuleFault[] => {
    const { lasts } = group;
    if (!isGroup(lasts)) return [];
    const [min, max] = [numberIn(lasts, 'min'), numberIn(lasts, 'max')];
    if (min === undefined || max === undefined || max >= min) return [];
    return [
      {
        path: ['steps', index, 'lasts', 'max'],
        ...say('step.backwards', { max, min }),
      },
    ];
  });

/** Status and period tell the same. */
export const statusFitsPeriod: Rule = (fields, { kind }) => {
  const status = textIn(fields, 'status');
  const end = numberIn(fields, 'end');
  if (kind !== 'practices' || end === undefined || status !== 'ongoing') return [];
  return [
    {
      path: ['status'],
      ...say('status.ended', { end }),
    },
  ];
};
