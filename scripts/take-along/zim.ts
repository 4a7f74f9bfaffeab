import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { site } from '../../site.config.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { drawing } from '../../src/install/drawing.ts';
import type { Lang } from '../../src/vocabulary/languages.ts';
import { publicRoot } from './copy.ts';
import type { Files } from './copy.ts';
import { siteSlug } from './own-pages.ts';

/** ISO 639-3, as a ZIM names its language. */
const threeLetters: Readonly<Record<Lang, string>> = { en: 'eng', de: 'deu', es: 'spa', fr: 'fra' };

/** The copy as a ZIM for Kiwix, written to `file` by Debian's `zimwriterfs`, which must be installed. */
export async function writeZim(copy: Files, lang: Lang, date: string, file: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'zim-'));
  try {
    for (const [path, content] of copy) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), typeof content === 'string' ? forReader(path, content) : content);
    }
    writeFileSync(
      join(work, illustration),
      await sharp(Buffer.from(drawing), { density: 144 }).resize(48, 48).png().toBuffer(),
    );
    rmSync(file, { force: true });
    execFileSync('zimwriterfs', [...metadata(lang, date), work, file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const illustration = 'illustration-48.png';

function metadata(lang: Lang, date: string): string[] {
  const t = textsIn(lang);
  const source = publicRoot()?.href;
  const values = {
    welcome: `${lang}/index.html`,
    illustration,
    language: threeLetters[lang],
    title: site.name,
    description: `${t('site.tagline')} (${date})`,
    creator: site.name,
    publisher: site.name,
    name: `${siteSlug()}_${lang}`,
    flavour: date,
    ...(source && { source }),
  };
  return Object.entries(values).map(([name, value]) => `--${name}=${value}`);
}

/** Readers of ZIM show pages under addresses of their own kind, which a policy cannot name; they shut out the web. */
const forReader = (path: string, content: string): string =>
  path.endsWith('.html') ? content.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '') : content;
