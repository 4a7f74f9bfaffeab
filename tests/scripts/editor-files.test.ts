import { describe, expect, it } from 'vitest';
import { editorFiles } from '../../scripts/editor-files.ts';

describe('the files for the editor', () => {
  const files = editorFiles(
    [
      { file: 'src/content/practices/lagos-bus-lanes.mdx', kind: 'practices', translationInto: undefined },
      { file: 'src/content/practices/de/lagos-bus-lanes.mdx', kind: 'practices', translationInto: 'de' },
    ],
    '/home/Ada/Städte und mehr',
  );
  const list = JSON.parse(files.get('.astro/collections/collections.json') ?? '') as {
    collections: { name: string }[];
    entries: Record<string, string>;
  };

  it('give originals and translations their own schemas, by addresses as the language server compares them', () => {
    const entries = Object.entries(list.entries).map(([address, name]) => [
      address.replace(/\/[a-z]:\//, '/'),
      name,
    ]);
    expect(Object.fromEntries(entries)).toEqual({
      'file:///home/ada/städte und mehr/src/content/practices/lagos-bus-lanes.mdx': 'practices',
      'file:///home/ada/städte und mehr/src/content/practices/de/lagos-bus-lanes.mdx': 'translations',
    });
  });

  it('hold a schema for every collection that they name', () => {
    for (const { name } of list.collections)
      expect(files.get(`.astro/collections/${name}.schema.json`)).toContain('"$schema"');
  });
});
