import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site as settings } from '../../site.config.ts';
import type { Page, Site } from './built-site.ts';
import { sizeOfPng } from './installed.ts';
import { thingFaults } from './schema-org.ts';

const root = new URL(settings.base, settings.address).href;
/** The root chooses a language and is no page to pass on. */
const toPassOn = ({ path }: Page) => path !== 'index.html';

/** Pages whose JSON-LD is missing, cannot be read, or says what schema.org does not know. */
export const brokenData = ({ pages }: Site): string[] =>
  pages.filter(toPassOn).flatMap(({ path, document }) => {
    const blocks = document.querySelectorAll('script[type="application/ld+json"]');
    const [block] = blocks;
    if (!block || blocks.length > 1) return [`${path}: has ${blocks.length} blocks of JSON-LD, not one`];
    return dataFaults(block.rawText).map((fault) => `${path}: JSON-LD: ${fault}`);
  });

function dataFaults(text: string): string[] {
  let data: { '@context'?: unknown; '@graph'?: unknown };
  try {
    data = JSON.parse(text) as typeof data;
  } catch (error) {
    return [String(error)];
  }
  if (data['@context'] !== 'https://schema.org') return ['the context is not https://schema.org'];
  const things = Array.isArray(data['@graph']) ? (data['@graph'] as unknown[]) : [];
  if (things.length === 0) return ['there is nothing in it'];
  return things.flatMap((thing) => thingFaults(thing));
}

const wanted = [
  'og:type',
  'og:site_name',
  'og:title',
  'og:description',
  'og:url',
  'og:locale',
  'og:image',
  'og:image:alt',
] as const;

/** Pages that other sites cannot show with a picture, and pictures that are not there or not of the size that is told. */
export function brokenPreviews(site: Site): string[] {
  const sizes = new Map<string, string | undefined>();
  return site.pages.filter(toPassOn).flatMap(({ path, document }) => {
    const told = (name: string) =>
      document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
    const missing = wanted
      .filter((name) => told(name).trim() === '')
      .map((name) => `${path}: has no ${name}`);
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    const image = told('og:image');
    const file = image.startsWith(root) ? image.slice(root.length) : '';
    if (!sizes.has(file))
      sizes.set(file, site.files.has(file) ? sizeOfPng(readFileSync(join(site.root, file))) : undefined);
    const size = `${told('og:image:width')}x${told('og:image:height')}`;
    return [
      ...missing,
      ...(told('og:url') === canonical ? [] : [`${path}: og:url is not the canonical address`]),
      ...(sizes.get(file) === size ? [] : [`${path}: the picture ${image} is not there in ${size}`]),
    ];
  });
}
