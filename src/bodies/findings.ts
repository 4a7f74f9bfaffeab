import { say } from '../i18n/fault-texts.ts';
import type { Saying } from '../i18n/fault-texts.ts';
import type { Finding } from '../entries/fault.ts';

type Place = { line: number; column: number } | undefined;

/** An image that a text shows, by its file name, and where it does. */
export interface BodyImage {
  name: string;
  line: number;
  column: number;
}

/** Collects what is wrong with a body, and the sources and images that it names. */
export class Findings {
  readonly list: Finding[] = [];
  readonly marks = new Set<string>();
  readonly images: BodyImage[] = [];
  private readonly offset: number;

  /** `offset` is the number of lines above the body in its file. */
  constructor(offset: number) {
    this.offset = offset;
  }

  at(place: Place, saying: Saying, severity: Finding['severity'] = 'error'): void {
    this.list.push({
      line: (place?.line ?? 1) + this.offset,
      column: place?.column ?? 1,
      field: 'body',
      severity,
      ...saying,
    });
  }

  image(name: string, place: Place): void {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp|avif)$/.test(name))
      this.images.push({ name, line: (place?.line ?? 1) + this.offset, column: place?.column ?? 1 });
    else this.at(place, say('figure.name', { name: name.slice(0, 60) }));
  }
}
