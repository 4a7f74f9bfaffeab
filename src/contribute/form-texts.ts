import { fill } from '../i18n/fill.ts';
import type { Values } from '../i18n/fill.ts';
import type { Standing, StepStanding } from './standing.ts';

/** The texts that the page hands to the form's script. */
export class FormTexts {
  private readonly texts: Readonly<Record<string, string>>;
  private readonly labels: Readonly<Record<string, string>>;
  readonly lang: string;

  constructor(words: string | undefined, lang: string) {
    const { labels, ...texts } = JSON.parse(words ?? '{}') as Record<string, string> & {
      labels?: Record<string, string>;
    };
    this.texts = texts as Record<string, string>;
    this.labels = labels ?? {};
    this.lang = lang;
  }

  text(key: string, values: Values = {}): string {
    return fill(this.texts[key] ?? '', values);
  }

  /** The text for a number of things, from the keys `<key>.one` and `<key>.other`. */
  counted(key: string, n: number): string {
    const form = new Intl.PluralRules(this.lang).select(n) === 'one' ? 'one' : 'other';
    return this.text(`${key}.${form}`, { n: new Intl.NumberFormat(this.lang).format(n) });
  }

  progress({ done, needed }: Standing): string {
    return this.text('progressText', { n: done, of: needed });
  }

  /** What a step says of itself beside its name. */
  state({ state, count }: StepStanding): string {
    if (state === '') return '';
    return state === 'done' ? this.text('state.done') : this.counted(`state.${state}`, count);
  }

  /** The label of a field by its path; places in lists count for nothing. */
  label(path: string): string {
    return this.labels[path.replace(/\.\d+/g, '')] ?? '';
  }

  time(iso: string): string {
    return new Intl.DateTimeFormat(this.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(iso),
    );
  }
}
