import { describe, expect, it } from 'vitest';
import { indexPage } from '../../src/take-along/page-links.ts';

const root = new URL('file:///D:/library/');

describe('a link that a script makes in a copy', () => {
  it.each([
    ['file:///D:/library/en/practices/x/', 'file:///D:/library/en/practices/x/index.html'],
    ['file:///D:/library/en/search/?q=a#b', 'file:///D:/library/en/search/index.html?q=a#b'],
  ])('to the folder %s names its page', (address, page) => {
    expect(indexPage(address, root)).toBe(page);
  });

  it.each(['file:///D:/library/en/x/index.html', 'file:///D:/other/', 'https://example.org/en/'])(
    'to %s stays as it is',
    (address) => {
      expect(indexPage(address, root)).toBeUndefined();
    },
  );
});
