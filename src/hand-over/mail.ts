/** A `mailto:` address with subject and text (RFC 6068: spaces as %20, lines end with CR LF). */
export const mailPage = (to: string, subject: string, text: string): string =>
  `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encoded(subject)}&body=${encoded(text)}`;

const encoded = (text: string) => encodeURIComponent(text.toWellFormed().replace(/\r?\n/g, '\r\n'));
