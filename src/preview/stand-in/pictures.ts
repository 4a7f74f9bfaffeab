import type { Localized } from '../../lib/library.ts';

/** In the place of a picture stand its name and what it shows: the file lies in the repository, or on its way there. */
export const withPicturesIn = (text: Localized): Promise<Localized> =>
  Promise.resolve({
    ...text,
    sections: text.sections.map((section) => ({
      ...section,
      html: section.html.replace(
        /<img data-picture="([^"]*)" alt="([^"]*)">/g,
        '<p class="picture-to-come"><b>$1</b> $2</p>',
      ),
    })),
  });
