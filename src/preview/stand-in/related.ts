export const relatedTo = (): never[] => [];
