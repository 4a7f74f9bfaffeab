/** What to write instead of a node that MDX or Markdown allows and contributed texts do not. */
export const refusals: Readonly<Record<string, string>> = {
  mdxjsEsm:
    'import and export are not allowed. Take the line out; to begin a sentence with the word, put another word before it.',
  mdxFlowExpression: 'Curly braces are not allowed. Write \\{ for the sign itself.',
  mdxTextExpression: 'Curly braces are not allowed. Write \\{ for the sign itself.',
  raw: 'HTML is not allowed. Write plain Markdown.',
  comment: 'HTML comments are not allowed. Take the comment out.',
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
  if (tagName === 'input') return 'Lists with check boxes are not allowed. Write a plain list.';
  if (tagName === 'section' || tagName === 'sup')
    return 'Notes at the end of the text ([^s1]: …) are not allowed. List the source in the field "sources"; the page prints it.';
  return `<${tagName}> is not allowed. Write plain Markdown.`;
}

/** Only https addresses pass; whatever a browser could execute or resolve otherwise does not. */
export function addressFault(href: string): string | undefined {
  if (!/^https:\/\/[^\s\\]+$/i.test(href))
    return `The address "${href.slice(0, 60)}" is not allowed. A link must begin with https:// and hold no spaces.`;
  return URL.canParse(href) ? undefined : `The address "${href.slice(0, 60)}" is not complete.`;
}
