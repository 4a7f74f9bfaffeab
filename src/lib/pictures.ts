import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import type { Localized } from './library.ts';

const files = import.meta.glob<ImageMetadata>('../content/*/images/*.{jpg,jpeg,png,webp,avif}', {
  eager: true,
  import: 'default',
});

/** Widest picture in running text, in pixels of a screen of double density. */
const widest = 1360;

/** A text with the pictures of its sections in their place. */
export async function withPicturesIn(text: Localized, kind: string): Promise<Localized> {
  return { ...text, sections: await picturesIn(text.sections, kind) };
}

/** The sections of a text with their pictures in their place. */
export const picturesIn = (sections: Localized['sections'], kind: string): Promise<Localized['sections']> =>
  Promise.all(
    sections.map(async (section) => ({ ...section, html: await withPictures(kind, section.html) })),
  );

/**
 * Puts optimised pictures in the place of those that a body names (`<img data-picture="name">`), with their sizes, so that
 * nothing jumps while they load. The checker has made sure that each exists.
 */
async function withPictures(kind: string, html: string): Promise<string> {
  const places = [...html.matchAll(/<img data-picture="([^"]+)" alt="([^"]*)">/g)];
  let shown = html;
  for (const [place, name = '', alt = ''] of places) {
    const source = files[`../content/${kind}/images/${name}`];
    if (!source) throw new Error(`There is no picture ${kind}/images/${name}`);
    const { src, attributes } = await getImage({
      src: source,
      width: Math.min(source.width, widest),
      format: 'webp',
    });
    const { width, height } = attributes as { width: number; height: number };
    shown = shown.replace(
      place,
      `<img src="${src}" alt="${alt}" width="${width}" height="${height}" loading="lazy" decoding="async">`,
    );
  }
  return shown;
}
