export const stages = ['advice', 'events', 'ideas', 'practices'] as const;
export const neighbours = (): never[] => [];
