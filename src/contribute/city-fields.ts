import type { PlaceChosen } from '../fit/city-picker.ts';
import { nameKey, namesOf } from '../lib/city-parts.ts';
import type { Place } from '../lib/city-parts.ts';
import { kilometresBetween } from '../vocabulary/city-table.ts';
import { nameOf, ownFields } from './form-fields.ts';
import type { FormKind } from './form-kinds.ts';
import { fillField, settle } from './form-values.ts';
import { citiesIn } from './library-data.ts';

/** Fills name, country and coordinates when a city is picked from the table. */
export function mindCity(form: HTMLElement, kind: FormKind, changed: () => void): void {
  form.addEventListener('place-chosen', (event) => {
    const place = (event as PlaceChosen).detail;
    if (place) void fill(place);
  });

  async function fill(place: Place): Promise<void> {
    const [name, country] = place;
    const city = ownFields(form).find((field) => nameOf(field) === 'city');
    if (!city) return;
    // The profile of an organisation has its seat as two fields and no coordinates.
    const owner = kind === 'expertise' ? form : city;
    const set = (own: string, value: unknown) => {
      const field = ownFields(owner).find((one) => nameOf(one) === own);
      if (field) fillField(field, value);
    };
    settle(city);
    set(kind === 'expertise' ? 'city' : 'name', name);
    set('country', country);
    set('at', undefined);
    changed();
    const at = await pointOf(place);
    if (at) set('at', at);
    changed();
  }
}

/** Where a picked city lies; undefined where the table does not tell. */
async function pointOf(place: Place): Promise<[number, number] | undefined> {
  const [, country, , , more] = place;
  const keys = new Set(namesOf(place).map(nameKey));
  const rows = (await citiesIn(country)).filter(
    ([name, ascii]) => keys.has(nameKey(name)) || keys.has(nameKey(ascii)),
  );
  const near = more?.at;
  const far = ([, , , lat, lon]: (typeof rows)[number]) => (near ? kilometresBetween([lat, lon], near) : 0);
  const [row] = rows.toSorted((a, b) => far(a) - far(b));
  return row ? [row[3], row[4]] : undefined;
}
