import { describe, expect, it } from 'vitest';
import {
  brokenLinks,
  doubleTitles,
  foreignRequests,
  inlineCode,
  leftOverMarks,
  wrongPolicies,
  wrongLanguages,
} from '../../scripts/site/page-checks.ts';
import { deadEnds, oneWayChains, unreachable } from '../../scripts/site/reach.ts';
import { heavyPages } from '../../scripts/site/weights.ts';
import { policy } from '../../src/site/policy.ts';
import { page, siteOf } from './site-of.ts';

describe('the site check', () => {
  it('finds a link that leads to no file and one that leads to no anchor', () => {
    const site = siteOf({
      'en/index.html': page(
        '<a href="x/">a</a><a href="y/">b</a><a href="y/#no">c</a><a href="y/#yes">d</a><a href="https://example.org">e</a>',
      ),
      'en/y/index.html': page('<p id="yes">'),
    });
    expect(brokenLinks(site)).toEqual([
      'en/index.html: the link "x/" leads to no file (en/x/index.html)',
      'en/index.html: the link "y/#no" leads to no anchor',
    ]);
  });

  it('finds two pages with one title', () => {
    expect(doubleTitles(siteOf({ 'en/index.html': page(''), 'en/y/index.html': page('') }))).toHaveLength(1);
  });

  it('finds what is loaded from another host, but allows links there', () => {
    const site = siteOf({
      'en/index.html': page(
        '<img src="//example.org/a.png"><a href="https://example.org">b</a>',
        '<link rel="canonical" href="https://example.org">',
      ),
    });
    expect(foreignRequests(site)).toEqual([
      'en/index.html: loads something from another host: //example.org/a.png',
    ]);
  });

  it('finds a mark that was not turned into a note', () => {
    expect(leftOverMarks(siteOf({ 'en/index.html': page('Text.[^s1]') }))).toHaveLength(1);
  });

  it('finds code that stands in a page', () => {
    const site = siteOf({
      'en/index.html': page(
        '<p onclick="x">a</p><script>b</script><script src="c.js"></script><style>d</style>',
      ),
    });
    expect(inlineCode(site)).toHaveLength(3);
  });

  it('finds a page without the policy, with another one, and with one that comes too late', () => {
    const withPolicy = (content: string, before = '') =>
      `<html><head><meta charset="utf-8">${before}<meta http-equiv="content-security-policy" content="${content}"></head></html>`;
    const site = siteOf({
      'en/index.html': page(''),
      'en/a/index.html': withPolicy(policy.join(';')),
      'en/b/index.html': withPolicy(`${policy.join(';')} https://example.org`),
      'en/c/index.html': withPolicy(policy.join(';'), '<script src="x.js"></script>'),
    });
    expect(
      wrongPolicies(site)
        .sort()
        .map((fault) => fault.split(':')[0]),
    ).toEqual(['en/b/index.html', 'en/c/index.html', 'en/index.html']);
  });

  it('finds a wrong language and a fallback that is not marked', () => {
    const head = '<link rel="canonical" href="https://example.org/fr/practices/x/">';
    const site = siteOf({
      'de/index.html': page(''),
      'en/practices/x/index.html': page('<article>Texte</article>', head),
    });
    expect(wrongLanguages(site)).toEqual([
      'de/index.html: says lang="en"',
      'en/practices/x/index.html: shows a text in "fr" that is not marked as such',
    ]);
  });

  it('finds a practice that weighs too much, following the imports of its scripts', () => {
    const noise = Array.from({ length: 9000 }, (_, index) => Math.sin(index).toString(36)).join('');
    const site = siteOf({
      'en/practices/x/index.html': page(
        '<script type="module" src="../../../a.js"></script>',
        '<link rel="stylesheet" href="../../../a.css">',
      ),
      'a.css': noise,
      'a.js': 'import"./b.js"',
      'b.js': `// ${noise}`,
    });
    expect(heavyPages(site)).toHaveLength(2);
  });

  it('finds a practice from which three clicks do not lead to what a reader looks for next', () => {
    const main = (links: string) => page(`<main>${links}</main>`);
    const files = {
      'en/practices/a/index.html': main('<a href="../../topics/t/">t</a>'),
      'en/topics/t/index.html': main(
        '<a href="../../cities/c/">c</a><a href="../../practices/a/#failed">a</a>',
      ),
      'en/cities/c/index.html': main('<a href="../../events/e/">e</a>'),
      'en/events/e/index.html': main('<a href="../../organisations/o/">o</a>'),
      'en/organisations/o/index.html': main(''),
    };
    expect(deadEnds(siteOf(files))).toEqual([
      'en/practices/a/index.html: 3 clicks do not lead to an organisation that has experience',
      'en/practices/a/index.html: 3 clicks do not lead to what did not work elsewhere',
    ]);
    expect(
      deadEnds(
        siteOf({
          ...files,
          'en/cities/c/index.html': main(
            '<a href="../../events/e/">e</a><a href="../../expertise/o/">o</a><a href="../../practices/b/#failed">b</a>',
          ),
        }),
      ),
    ).toEqual([]);
  });

  it('finds a chain that holds in one direction only', () => {
    const site = siteOf({
      'en/ideas/a/index.html': page('<main><div class="chain"><a href="../../events/e/">e</a></div></main>'),
      'en/events/e/index.html': page('<main><a href="../../ideas/b/">b</a></main>'),
    });
    expect(oneWayChains(site)).toEqual([
      'en/ideas/a/index.html: the chain leads to en/events/e/index.html, which does not lead back',
    ]);
  });

  it('finds pages to which no links lead from the start page of their language', () => {
    const site = siteOf({
      'en/index.html': page('<a href="a/">a</a><a href="../de/x/">de</a>'),
      'en/a/index.html': page('<nav><a href="../b/?q=1#c">b</a></nav>'),
      'en/b/index.html': page(''),
      'en/x/index.html': page('<a href="../a/">a</a>'),
      'de/index.html': page('<a href="../en/x/">en</a>'),
      'de/x/index.html': page(''),
    });
    expect(unreachable(site)).toEqual([
      'de/x/index.html: no link leads here from de/index.html',
      'en/x/index.html: no link leads here from en/index.html',
    ]);
  });
});
