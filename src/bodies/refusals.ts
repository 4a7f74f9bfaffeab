import { say } from '../i18n/fault-texts.ts';
import type { Saying } from '../i18n/fault-texts.ts';

/** What to write instead of a node that MDX or Markdown allows and contributed texts do not. */
export const refusals: Readonly<Record<string, Saying>> = {
  mdxjsEsm: say('body.esm'),
  mdxFlowExpression: say('body.braces'),
  mdxTextExpression: say('body.braces'),
  raw: say('body.html'),
  comment: say('body.comment'),
};

/** A `<` that begins nothing. */
export const strayAngle = say('body.angle');

/** The same for an element, by its name. */
export function elementMessage(tagName: string): Saying {
  if (tagName === 'h1') return say('body.h1');
  if (tagName === 'img') return say('body.img');
  if (tagName === 'br') return say('body.br');
  if (/^h[56]$/.test(tagName)) return say('body.h56');
  if (tagName === 'input') return say('body.input');
  if (tagName === 'section' || tagName === 'sup') return say('body.notes');
  return say('body.element', { tag: tagName });
}

/** Only https addresses of public hosts pass; whatever a browser could execute or resolve otherwise does not. */
export function addressFault(href: string): Saying | undefined {
  const shown = href.slice(0, 60);
  if (/^mailto:/i.test(href)) return say('text.mail', { address: shown.slice('mailto:'.length) });
  if (!/^https:\/\/[^\s\\]+$/i.test(href)) return say('link.form', { address: shown });
  return publicAddressFault(href);
}

/** What keeps other people from opening an address; undefined when nothing does. */
export function publicAddressFault(url: string): Saying | undefined {
  if (!URL.canParse(url)) return say('link.incomplete');
  const { hostname, username } = new URL(url);
  if (username) return say('link.user');
  const closed =
    /^(?:localhost|\d+(?:\.\d+){3}|\[.*\])$/.test(hostname) ||
    !hostname.includes('.') ||
    hostname.endsWith('.local');
  return closed ? say('link.closed', { host: hostname }) : undefined;
}
