import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { writtenAsJsonLd } from '../../src/meta/json-ld.ts';

describe('JSON-LD', () => {
  it('cannot end the element that holds it', () => {
    const name = '</script><script>alert(1)</script><!-- ]]>';
    const block = writtenAsJsonLd([{ '@type': 'Thing', name }]);
    expect(block).not.toContain('<');
    const html = `<head><script type="application/ld+json">${block}</script></head>`;
    const scripts = parse(html).querySelectorAll('script');
    expect(scripts).toHaveLength(1);
    expect(JSON.parse(scripts[0]?.rawText ?? '')).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Thing', name }],
    });
  });

  it('leaves out what is not known', () => {
    expect(writtenAsJsonLd([{ '@type': 'City', geo: undefined }])).toBe(
      '{"@context":"https://schema.org","@graph":[{"@type":"City"}]}',
    );
  });
});
