import { z } from 'zod';
import { languages } from '../vocabulary/languages.ts';
import type { Lang } from '../vocabulary/languages.ts';
import { palette } from './palette.ts';

const text = (what: string, most = 120) =>
  z.string().trim().min(1, `This is empty. Write ${what}.`).max(most, `At most ${most} characters fit here.`);

/** `https://atlas.example.org`: scheme and host, nothing behind them. */
const address = z.string().refine(
  (value) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, '');
  },
  {
    error: ({ input }) =>
      `"${String(input)}" is not an address of a host. Write https:// and its name, such as https://atlas.example.org; a path goes into base.`,
  },
);

const base = z
  .string()
  .regex(/^\/(?:[A-Za-z0-9._~-]+\/)*[A-Za-z0-9._~-]*$/, {
    error: ({ input }) =>
      `"${String(input)}" is not a path. Write / for the root of the host, or a path such as /library/.`,
  })
  .transform((path) => `${path.replace(/\/$/, '')}/`);

const siteLanguages = z
  .array(
    z.enum(languages, {
      error: ({ input }) =>
        `"${String(input)}" is none of the languages that the interface speaks: ${languages.join(', ')}.`,
    }),
  )
  .nonempty('There is no language here. Write at least one, the main language first.')
  .refine((list) => new Set(list).size === list.length, 'A language stands here twice. Write it once.')
  .transform((list) => list as [Lang, ...Lang[]]);

const repository = z
  .string()
  .refine((value) => value === '' || z.url({ protocol: /^https$/ }).safeParse(value).success, {
    error: ({ input }) =>
      `"${String(input)}" is not the address of a repository. Write one such as https://github.com/your-name/your-fork, or '' for none.`,
  });

const contact = z.string().refine((value) => value === '' || z.email().safeParse(value).success, {
  error: ({ input }) =>
    `"${String(input)}" is not an e-mail address. Write a public one of the maintainers, or '' for none.`,
});

/** What site.config.ts holds. */
export const settings = z.strictObject({
  name: text('the name of the site'),
  shortName: text('the name as the header has room for it'),
  address: address.transform((value) => new URL(value).origin),
  base,
  languages: siteLanguages,
  repository: repository.transform((value) => value.replace(/(?:\.git|\/)$/, '')),
  forge: z.enum(['github', 'gitlab', 'forgejo'], {
    error: ({ input }) =>
      `"${String(input)}" is not a forge that this site knows. Choose github, gitlab or forgejo (also for Codeberg and Gitea).`,
  }),
  branch: text('the name of the branch, such as main'),
  contact,
  answerWithin: z
    .int('Write a whole number of days; 0 promises nothing.')
    .min(0, 'Write a whole number of days; 0 promises nothing.')
    .max(365, 'This is more than a year. Write days, or 0 to promise nothing.'),
  offline: z.boolean('Write true or false.'),
  chooseThemesFrom: z
    .int('Write a whole number of bytes.')
    .min(0, 'Write a whole number of bytes; 0 always lets readers choose.'),
  statement: z.partialRecord(z.enum(languages), text('who runs the site', 400)),
  tellsOfPlatform: z.boolean('Write true or false.'),
  colours: z.strictObject({ light: palette, dark: palette }),
});
export type Settings = z.output<typeof settings>;
export type SettingsInput = z.input<typeof settings>;
