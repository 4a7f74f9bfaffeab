import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kindNames, oneOf } from '../../src/schemas/kinds.ts';
import { clusters } from '../../src/vocabulary/clusters.ts';
import { endonyms } from '../../src/vocabulary/languages.ts';
import { chooser, issueForm } from './issue-form.ts';

const folder = '.github/ISSUE_TEMPLATE';
const names = readdirSync(folder).filter((name) => name !== 'config.yml');
const read = (name: string): unknown => parse(readFileSync(`${folder}/${name}`, 'utf8'));
const fieldOf = (name: string, id: string) =>
  issueForm.parse(read(name)).body.find((item) => 'id' in item && item.id === id);
const optionsOf = (name: string, id: string) => {
  const field = fieldOf(name, id);
  return field?.type === 'dropdown' ? field.attributes.options : [];
};

describe('the issue forms', () => {
  it('are one for each way to help', () => {
    expect(names).toEqual(['1-practice.yml', '2-error.yml', '3-translation.yml', '4-source.yml']);
    const titles = names.map((name) => issueForm.parse(read(name)).name);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(names)('%s keeps to the rules of GitHub', (name) => {
    const { error } = issueForm.safeParse(read(name));
    expect(error?.issues ?? []).toEqual([]);
  });

  it('have a chooser that keeps to them too', () => {
    expect(chooser.safeParse(read('config.yml')).error).toBeUndefined();
  });

  it('offer the themes of the vocabulary and the languages of the site', () => {
    expect(optionsOf('1-practice.yml', 'cluster')).toEqual(
      Object.values(clusters).map(({ label }) => label.en),
    );
    expect(optionsOf('3-translation.yml', 'language')).toEqual([...Object.values(endonyms), 'Another one']);
  });

  it('ask for what no practice can do without', () => {
    for (const id of ['city', 'cluster', 'what', 'results', 'setbacks', 'sources'])
      expect(fieldOf('1-practice.yml', id)).toMatchObject({ validations: { required: true } });
  });

  it.each([
    [
      'a key that nobody knows',
      { name: 'A', description: 'b', titel: 'c', body: [{ type: 'input', attributes: { label: 'x' } }] },
    ],
    ['no field', { name: 'A', description: 'b', body: [{ type: 'markdown', attributes: { value: 'x' } }] }],
    [
      'labels that differ in signs only',
      {
        name: 'A',
        description: 'b',
        body: ['Why?', 'Why'].map((label) => ({ type: 'input', attributes: { label } })),
      },
    ],
    [
      'an option called None',
      {
        name: 'A',
        description: 'b',
        body: [{ type: 'dropdown', attributes: { label: 'x', options: ['none'] } }],
      },
    ],
    [
      'yes and no without quotes',
      {
        name: 'A',
        description: 'b',
        body: [{ type: 'dropdown', attributes: { label: 'x', options: [true, false] } }],
      },
    ],
    [
      'an id with a space',
      { name: 'A', description: 'b', body: [{ type: 'input', id: 'a b', attributes: { label: 'x' } }] },
    ],
    [
      'check boxes that must be ticked as a whole',
      {
        name: 'A',
        description: 'b',
        body: [
          {
            type: 'checkboxes',
            attributes: { label: 'x', options: [{ label: 'y' }] },
            validations: { required: true },
          },
        ],
      },
    ],
  ])('would be refused with %s', (_, form) => {
    expect(issueForm.safeParse(form).success).toBe(false);
  });
});

describe('the template of pull requests', () => {
  const template = readFileSync('.github/PULL_REQUEST_TEMPLATE.md', 'utf8');
  const headings = [...template.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading.toLowerCase());

  it('has a list for every kind of text, for translations and for code', () => {
    const words = { ...oneOf, expertise: 'profile', clusters: 'explainer' };
    for (const kind of kindNames)
      expect(headings.filter((heading) => heading.includes(words[kind]))).toHaveLength(1);
    expect(headings).toEqual(expect.arrayContaining(['every text', 'a translation', 'code']));
  });

  it('names commands and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [, command = ''] of template.matchAll(/`npm (?:run )?([\w:]+)/g))
      expect(scripts).toHaveProperty([command]);
    for (const [, path = ''] of template.matchAll(/blob\/HEAD\/([^)]+)\)/g))
      expect(existsSync(path)).toBe(true);
  });
});
