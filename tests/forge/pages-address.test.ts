import { expect, it } from 'vitest';
import { pagesVariables } from '../../scripts/forge/pages-address.ts';

it.each([
  ['https://city.github.io/library/', 'https://city.github.io', '/library/'],
  ['https://city.github.io/library', 'https://city.github.io', '/library/'],
  ['https://www.example.org/', 'https://www.example.org', '/'],
])('the address %s is split for the build', (address, origin, base) => {
  expect(pagesVariables(address)).toBe(`SITE_ADDRESS=${origin}\nBASE_PATH=${base}`);
});
