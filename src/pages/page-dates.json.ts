import { site } from '../../site.config.ts';
import { pageDates } from '../history/page-dates.ts';
import { history } from '../history/page-history.ts';
import type { PageDates } from '../history/page-history.ts';

/** When each page was changed last, for the site map, which takes this file, so that it is no part of the site. */
export const GET = () => {
  const { without } = history();
  const dates = without
    ? []
    : site.languages.flatMap((lang) =>
        [...pageDates(lang)].map(([path, seconds]): [string, number] => [
          path === '' ? `${lang}/` : `${lang}/${path}/`,
          seconds,
        ]),
      );
  return Response.json({ without, dates: Object.fromEntries(dates) } satisfies PageDates);
};
