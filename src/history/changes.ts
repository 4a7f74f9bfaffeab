/** A published change of a file. */
export interface Change {
  /** Hash of the commit. */
  hash: string;
  /** When it was committed, in seconds since 1970. */
  seconds: number;
  /** The first line of its message, bounded and in one line. Contributed text: to be escaped where it is shown. */
  subject: string;
}

/** Characters of a subject that are shown. */
export const longestSubject = 120;

/** Signs that do not show, that turn the direction of text, or that break a line. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\uFFFD]+/gu;

/** What a subject may look like on a page. */
export function readable(subject: string): string {
  const plain = subject.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  const signs = [...plain];
  return signs.length <= longestSubject
    ? plain
    : `${signs
        .slice(0, longestSubject - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * The changes of every file, newest first, from the log of `gitLog`. A file that was renamed keeps what happened under its
 * earlier names; one that was removed and made anew begins anew.
 */
export function changesIn(log: string): Map<string, Change[]> {
  const changes = new Map<string, Change[]>();
  /** What a name of this point of the log is called now; undefined for a file that is gone. */
  const present = new Map<string, string | undefined>();
  const note = (name: string, change: Change): string | undefined => {
    const now = present.has(name) ? present.get(name) : name;
    if (now !== undefined) listed(changes, now).push(change);
    return now;
  };
  for (const { change, what, name, later } of filesIn(log)) {
    if (what === 'D') present.set(name, undefined);
    else if (later === undefined) {
      note(name, change);
      if (what === 'A') present.set(name, undefined);
    } else {
      const now = note(later, change);
      present.set(later, undefined);
      if (what !== 'R') continue;
      // Changes of a branch that did not know the new name yet stand before the renaming in the log.
      if (now !== undefined && !present.has(name)) {
        listed(changes, now).push(...(changes.get(name) ?? []));
        changes.delete(name);
      }
      present.set(name, now);
    }
  }
  for (const list of changes.values()) list.sort((a, b) => b.seconds - a.seconds);
  return changes;
}

const listed = (changes: Map<string, Change[]>, name: string): Change[] => {
  const list = changes.get(name) ?? [];
  changes.set(name, list);
  return list;
};

interface ChangedFile {
  change: Change;
  /** What happened, as Git abbreviates it: A added, C copied, D removed, M changed, R renamed, T made something else. */
  what: string;
  name: string;
  /** The new name of a file that was copied or renamed. */
  later: string | undefined;
}

/** Every changed file of a log, in its order. */
function* filesIn(log: string): Generator<ChangedFile> {
  const words = log.split('\0');
  let change: Change = { hash: '', seconds: 0, subject: '' };
  for (let at = 0; at < words.length; at++) {
    const word = (words[at] ?? '').replace(/^\n/, '');
    if (word === '') continue;
    if (/^[0-9a-f]{40,64}$/.test(word)) {
      change = { hash: word, seconds: Number(words[++at]), subject: readable(words[++at] ?? '') };
      continue;
    }
    const what = word.charAt(0);
    const name = words[++at] ?? '';
    yield { change, what, name, later: what === 'R' || what === 'C' ? words[++at] : undefined };
  }
}
