import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/entries/fault.ts';
import { faultPayload } from '../../src/integrations/fault-payload.ts';

const fault = (change: Partial<Fault> = {}): Fault => ({
  file: 'src/content/practices/a.mdx',
  line: 2,
  column: 3,
  field: 'title',
  message: 'The title is empty.',
  severity: 'error',
  code: 'address.form',
  values: {},
  ...change,
});
const shown = (faults: readonly Fault[], text = 'one\ntwo\nthree') =>
  faultPayload(
    faults,
    () => text,
    (file) => `/project/${file}`,
  )?.err as Record<string, unknown> | undefined;

describe('a fault in the overlay', () => {
  it('has its place, its words and its line', () => {
    expect(shown([fault()])).toMatchObject({
      title: 'The content has a fault',
      message: '<b>title</b>: The title is empty.',
      loc: { file: '/project/src/content/practices/a.mdx', line: 2, column: 3 },
      highlightedCode: expect.stringContaining('<span class="line error-line">two</span>') as string,
    });
  });

  it('is followed by the others, a few of them with their place', () => {
    const others = Array.from({ length: 10 }, (_, index) => fault({ line: index + 3, message: 'Another.' }));
    const { title, hint } = shown([fault(), ...others]) ?? {};
    expect(title).toBe('The content has 11 faults');
    expect(String(hint).split('<br>')).toHaveLength(9);
    expect(hint).toContain('src/content/practices/a.mdx:3 Another.');
    expect(hint).toContain('… and 2 more');
  });

  it('comes before what only follows from it', () => {
    const translation = fault({ file: 'src/content/practices/de/a.mdx', field: 'file' });
    expect(shown([translation, fault()])?.['loc']).toMatchObject({
      line: 2,
      file: '/project/src/content/practices/a.mdx',
    });
  });

  it('shows what a file holds as text, never as markup or as a link', () => {
    const hostile = '<script>alert(1)</script> https://example.org "\'&';
    const err = shown(
      [fault({ message: hostile, field: '<b>' }), fault({ message: hostile, file: '<i>' })],
      hostile,
    );
    for (const name of ['message', 'hint', 'highlightedCode']) {
      expect(err?.[name]).not.toMatch(/<(script|i)>/);
      expect(err?.[name]).not.toContain(' https://');
      expect(err?.[name]).toContain('&lt;script&gt;');
    }
  });

  it('is none when there are none, and does without a file that is gone', () => {
    expect(shown([])).toBeUndefined();
    const payload = faultPayload(
      [fault()],
      () => undefined,
      (file) => file,
    );
    expect(payload?.err).not.toHaveProperty('highlightedCode');
  });
});
