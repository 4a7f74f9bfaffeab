/** The tools that every page and the installed app offer, with their drawings: strokes in a square of 18 units. */
export const tools = [
  { page: 'search', drawing: 'M7.5 2a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M11.5 11.5L16 16' },
  { page: 'offline', drawing: 'M9 2v9M5 7.5L9 11.5l4-4M2.5 15.5h13' },
] as const;
