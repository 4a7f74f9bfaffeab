import { describe, expect, it } from 'vitest';
import { mailPage } from '../../src/hand-over/mail.ts';
import { pathOf, proposalOf } from '../../src/hand-over/ways.ts';
import type { OfferedFile } from '../../src/hand-over/ways.ts';
import type { Repository } from '../../src/lib/forge.ts';

const github: Repository = { repository: 'https://github.com/a/b', forge: 'github', branch: 'main' };
const short: OfferedFile = { kind: 'ideas', id: 'lviv-parks', lang: 'de', text: '---\ntitle: x\n---\n' };
const long: OfferedFile = { ...short, text: 'x'.repeat(6_000) };
const translation: OfferedFile = {
  ...short,
  text: '---\ntitle: x\ntranslates: sha-0123456789ab\n---\n\n## Die Idee\n',
};

describe('a file that is handed over', () => {
  it('belongs into the folder of its kind, a translation into that of its language', () => {
    expect(pathOf(short)).toBe('src/content/ideas/lviv-parks.mdx');
    expect(pathOf(translation)).toBe('src/content/ideas/de/lviv-parks.mdx');
  });

  it('is no translation because its text speaks of one', () => {
    expect(pathOf({ ...short, text: '---\ntitle: x\n---\n\n## The idea\n\ntranslates: nothing\n' })).toBe(
      pathOf(short),
    );
  });

  it('is filled in where the address stays short', () => {
    expect(proposalOf(short, github, false)).toEqual({
      manner: 'filled',
      page: 'https://github.com/a/b/new/main/src/content/ideas?filename=lviv-parks.mdx&value=---%0Atitle%3A%20x%0A---%0A',
      upload: 'https://github.com/a/b/upload/main/src/content/ideas',
    });
  });

  it('is pasted where it is long, or where the forge takes no text', () => {
    expect(proposalOf(long, github, false)).toMatchObject({
      manner: 'paste',
      page: 'https://github.com/a/b/new/main/src/content/ideas?filename=lviv-parks.mdx',
    });
    expect(proposalOf(short, { ...github, forge: 'gitlab' }, false).manner).toBe('paste');
  });

  it('takes the place of the file that is there', () => {
    expect(proposalOf(translation, github, true)).toMatchObject({
      manner: 'edit',
      page: 'https://github.com/a/b/edit/main/src/content/ideas/de/lviv-parks.mdx',
    });
  });
});

describe('a mail', () => {
  it('has subject and text encoded, with the line ends of mails', () => {
    expect(mailPage('library@example.org', 'For “x” & y', 'One\nTwo + 3?')).toBe(
      'mailto:library@example.org?subject=For%20%E2%80%9Cx%E2%80%9D%20%26%20y&body=One%0D%0ATwo%20%2B%203%3F',
    );
  });
});
