import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaFiles, schemaOf } from '../../scripts/json-schemas.ts';
import { kinds } from '../../src/schemas/kinds.ts';

describe('the published schemas', () => {
  it('are up to date (npm run schemas)', () => {
    for (const [path, schema] of schemaFiles())
      expect(JSON.parse(readFileSync(path, 'utf8')), path).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('are all the files of their folder', () => {
    const names = readdirSync('public/schemas').map((name) => `public/schemas/${name}`);
    expect(names.sort()).toEqual([...schemaFiles().keys()].sort());
  });

  it('name the draft of JSON Schema, themselves and what they describe', () => {
    expect(schemaOf('practice')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'practice.json',
      title: 'Fields of a practice',
    });
  });

  it('carry the help of the fields', () => {
    expect(schemaOf('practice').properties?.['title']?.description).toBe(
      kinds.practices.shape.title.meta()?.description,
    );
  });

  it('refuse unknown fields and name the required ones', () => {
    const { additionalProperties, required } = schemaOf('translation');
    expect(additionalProperties).toBe(false);
    expect(required).toEqual(['title', 'summary', 'translates']);
  });
});
