/** What to write instead of a node that MDX or Markdown allows and contributed texts do not. */
export const refusals: Readonly<Record<string, string>> = {
  mdxjsEsm:
    'import and export are not allowed. Take the line out; to begin a sentence with the word, put another word before it.',
  mdxFlowExpression: 'Curly braces are not allowed. Write \\{ for the sign itself.',
  mdxTextExpression: 'Curly braces are not allowed. Write \\{ for the sign itself.',
  raw: 'HTML is not allowed. Write plain Markdown.',
  comment: 'Comments (<!-- … -->) are not allowed. Take the comment out.',
};

/** A `<` that begins nothing. */
export const strayAngle =
  'Here stands a < that begins no allowed component. Write "less than", or \\< for the sign itself; write addresses without < >.';

/** The same for an element, by its name. */
export function elementMessage(tagName: string): string {
  if (tagName === 'h1')
    return 'A heading of the first level (#) is not allowed: the title comes from the field "title". Use ## for the fixed sections, ### for your own.';
  if (tagName === 'img')
    return 'Write pictures as  <Figure src="name.jpg" alt="what it shows" credit="who made it" licence="CC-BY-4.0" />';
  if (tagName === 'br') return '<br> is not allowed. Begin a new paragraph with an empty line.';
  if (/^h[56]$/.test(tagName)) return 'Headings of this level are not allowed. Use ### or ####.';
  if (tagName === 'input') return 'Lists with check boxes are not allowed. Write a plain list.';
  if (tagName === 'section' || tagName === 'sup')
    return 'Notes at the end of the text ([^s1]: …) are not allowed. List the source in the field "sources"; the page prints it.';
  return `<${tagName}> is not allowed. Write plain Markdown.`;
}

/** Only https addresses of public hosts pass; whatever a browser could execute or resolve otherwise does not. */
export function addressFault(href: string): string | undefined {
  const shown = href.slice(0, 60);
  if (/^mailto:/i.test(href))
    return `E-mail addresses are not published (${shown.slice('mailto:'.length)}). Name the office instead, and take the address out.`;
  if (!/^https:\/\/[^\s\\]+$/i.test(href))
    return `The address "${shown}" is not allowed. A link must begin with https:// and hold no spaces.`;
  return publicAddressFault(href);
}

/** What keeps other people from opening an address; undefined when nothing does. */
export function publicAddressFault(url: string): string | undefined {
  if (!URL.canParse(url)) return 'This address is not complete. Copy it whole from the browser.';
  const { hostname, username } = new URL(url);
  if (username) return 'The address holds a user name (…@). Take it out.';
  const closed =
    /^(?:localhost|\d+(?:\.\d+){3}|\[.*\])$/.test(hostname) ||
    !hostname.includes('.') ||
    hostname.endsWith('.local');
  return closed
    ? `Nobody else can open the address "${hostname}". Give the public address of the source.`
    : undefined;
}
