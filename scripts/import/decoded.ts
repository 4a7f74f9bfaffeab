import type { Note } from './sheet.ts';

/** The text of a file in the encodings that spreadsheet programs write, and what to tell of a guess. */
export function decoded(bytes: Uint8Array): { text: string; notes: Note[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const message =
      'The file is not written in UTF-8 and was read as Windows-1252. Look at accents and other special letters, or save it as "CSV UTF-8".';
    return { text: new TextDecoder('windows-1252').decode(bytes), notes: [{ place: 'the file', message }] };
  }
}
