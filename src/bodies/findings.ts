import type { Finding } from '../entries/fault.ts';
import type { BodyNode } from './body-node.ts';

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
  private readonly lines: readonly string[];

  /** `offset` is the number of lines above the body in its file, `source` the body itself. */
  constructor(offset: number, source: string) {
    this.offset = offset;
    this.lines = source.split('\n');
  }

  at(place: Place, message: string, severity: Finding['severity'] = 'error'): void {
    this.list.push({
      line: (place?.line ?? 1) + this.offset,
      column: place?.column ?? 1,
      field: 'body',
      message,
      severity,
    });
  }

  image(name: string, place: Place): void {
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp|avif)$/.test(name))
      this.images.push({ name, line: (place?.line ?? 1) + this.offset, column: place?.column ?? 1 });
    else
      this.at(
        place,
        `"${name.slice(0, 60)}" is not the name of a picture. Put a .jpg, .png, .webp or .avif file into the folder images beside this file, named in small letters and hyphens, and write its name alone: src="line-k.jpg".`,
      );
  }

  /**
   * Places in a text node where an unescaped `<` stands. Sätteri takes a `<` before a space as text, remark as a fault of
   * syntax; both are told as the same fault, because a reader of the file cannot tell the two apart.
   */
  strayAngles(node: BodyNode): { line: number; column: number }[] {
    if (!node.value?.includes('<')) return [];
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const found: { line: number; column: number }[] = [];
    node.value.split('\n').forEach((_, index) => {
      const source = this.lines[line - 1 + index] ?? '';
      for (const { index: at } of source.matchAll(/(?<!\\)<(?=[\s\d=<]|$)/g))
        if ((index > 0 || at + 1 >= column) && !insideCode(source, at))
          found.push({ line: line + index, column: at + 1 });
    });
    return found.slice(0, 3);
  }
}

const insideCode = (source: string, at: number) => (source.slice(0, at).split('`').length - 1) % 2 === 1;
