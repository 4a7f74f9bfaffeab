import type { Lang } from '../vocabulary/languages.ts';
import type { EntryDraft } from './draft.ts';
import { formKinds } from './form-kinds.ts';
import type { FormKind } from './form-kinds.ts';

/** A draft as this device keeps it. */
export interface KeptDraft extends EntryDraft {
  /** Its own name among the drafts; no part of the entry. */
  key: string;
  /** The name that the person gave it; empty where the title names it. */
  name: string;
  /** Whether the entry's id was written by hand. */
  idByHand: boolean;
  /** Steps that were left behind: what is missing there is told. */
  seen: string[];
  /** ISO time of the last change. */
  changed: string;
}

const prefix = 'contribute.draft.';
const lastOf = (kind: FormKind) => `contribute.last.${kind}`;
/** Form of what is stored. */
const version = 1;

/** A draft in which nothing stands but what every entry begins with. A text is compared with its sources again after a year. */
export function blankDraft(kind: FormKind, lang: Lang, now = new Date()): KeptDraft {
  const next = new Date(now);
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  const [reviewed, reviewBy] = [now, next].map((day) => day.toISOString().slice(0, 10));
  return {
    key: `${now.getTime().toString(36)}${Math.random().toString(36).slice(2, 8)}`,
    kind,
    lang,
    id: '',
    idByHand: false,
    name: '',
    data: { lang, reviewed, reviewBy },
    sections: {},
    seen: [],
    changed: now.toISOString(),
  };
}

/** All drafts of this device, the latest first. Empty where its storage is blocked. */
export function keptDrafts(): KeptDraft[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => read(name.slice(prefix.length)) ?? [])
      .sort((a, b) => (a.changed < b.changed ? 1 : -1));
  } catch {
    return [];
  }
}

export function keptDraft(key: string): KeptDraft | undefined {
  try {
    return read(key);
  } catch {
    return undefined;
  }
}

function read(key: string): KeptDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as
      (KeptDraft & { version: number }) | null;
    const usable =
      kept?.version === version && formKinds.includes(kept.kind) && typeof kept.data === 'object';
    return usable ? { ...kept, key } : undefined;
  } catch {
    // Not written by this site.
    return undefined;
  }
}

/** Keeps a draft on this device. False when its storage is full or blocked. */
export function keep(draft: KeptDraft): boolean {
  try {
    localStorage.setItem(prefix + draft.key, JSON.stringify({ version, ...draft }));
    localStorage.setItem(lastOf(draft.kind), draft.key);
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Blocked storage keeps nothing anyway.
  }
}

/** The draft of a kind that was open last. */
export function lastDraft(kind: FormKind): KeptDraft | undefined {
  try {
    return read(localStorage.getItem(lastOf(kind)) ?? '');
  } catch {
    return undefined;
  }
}

/** Calls with the draft when another tab changed it, or with undefined when it was deleted there. */
export function onChangeElsewhere(call: (key: string, draft: KeptDraft | undefined) => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key?.startsWith(prefix)) call(key.slice(prefix.length), keptDraft(key.slice(prefix.length)));
  });
}
