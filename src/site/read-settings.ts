import type { z } from 'zod';
import { nearest } from '../vocabulary/nearest.ts';
import { faintColours, palette } from './palette.ts';
import { settings } from './settings.ts';
import type { Settings, SettingsInput } from './settings.ts';

/** Environment variables that a build may set instead of the file, and the settings that they replace. */
const variables = {
  address: 'SITE_ADDRESS',
  base: 'BASE_PATH',
  languages: 'SITE_LANGUAGES',
  repository: 'SITE_REPOSITORY',
} as const;

interface Fault {
  setting: string;
  message: string;
}

/**
 * The settings of this deployment: those of site.config.ts, replaced by those that the environment sets. Throws one error
 * with all faults: which setting, what is wrong, what to write.
 */
export function readSettings(
  values: SettingsInput,
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const given: Record<string, unknown> = { ...values };
  for (const [setting, variable] of Object.entries(variables)) {
    const value = environment[variable];
    if (value) given[setting] = setting === 'languages' ? value.split(',').map((code) => code.trim()) : value;
  }
  const read = settings.safeParse(given);
  const faults = [
    ...(read.error?.issues.flatMap((issue) => faultsOf(issue, given)) ?? []),
    ...unreadable(given['colours']),
    ...(read.data ? unsaid(read.data) : []),
  ];
  if (read.data && faults.length === 0) return read.data;
  throw new Error(report(faults, environment));
}

function faultsOf(issue: z.core.$ZodIssue, given: unknown): Fault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const meant = path.length === 0 ? nearest(key, Object.keys(settings.shape)) : undefined;
      return {
        setting: [...path, key].join('.'),
        message: `This setting is unknown. ${meant ? `Did you mean ${meant}?` : 'Take it out.'}`,
      };
    });
  const value = path.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    given,
  );
  return [
    {
      setting: path.join('.'),
      message:
        value === undefined ? 'This setting is missing. Write it, as the original has it.' : issue.message,
    },
  ];
}

/** Colours that cannot be read; of a theme that is not a palette, its other faults tell. */
function unreadable(colours: unknown): Fault[] {
  if (typeof colours !== 'object' || colours === null) return [];
  return Object.entries(colours).flatMap(([theme, candidate]) => {
    const { data } = palette.safeParse(candidate);
    return data
      ? faintColours(data).map(({ name, message }) => ({ setting: `colours.${theme}.${name}`, message }))
      : [];
  });
}

/** Languages in which nobody is told who runs the site. */
const unsaid = ({ languages, statement }: Settings): Fault[] =>
  languages
    .filter((lang) => statement[lang] === undefined)
    .map((lang) => ({
      setting: `statement.${lang}`,
      message: `The site speaks this language but does not say in it who runs the site. Write a sentence.`,
    }));

function report(faults: readonly Fault[], environment: Readonly<Record<string, string | undefined>>): string {
  const origin = ({ setting }: Fault) => {
    const variable = Object.entries(variables).find(([name]) => name === setting.split('.')[0])?.[1];
    return variable && environment[variable] ? `${setting} (from ${variable})` : setting;
  };
  const width = Math.max(...faults.map((fault) => origin(fault).length));
  return [
    `site.config.ts has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:`,
    ...faults.map((fault) => `  ${origin(fault).padEnd(width)}  ${fault.message}`),
  ].join('\n');
}
