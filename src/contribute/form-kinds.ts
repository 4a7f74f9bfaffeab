/** Kinds of entries that the form can write. Methods and explainers are written by maintainers. */
export const formKinds = ['practices', 'events', 'advice', 'ideas', 'expertise'] as const;
export type FormKind = (typeof formKinds)[number];
