/** A day as CSL-JSON writes it. */
export interface CslDate {
  'date-parts': [[year: number, month: number, day: number]];
}

/** An ISO date as CSL-JSON writes it. */
export function cslDate(iso: string): CslDate {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
}
