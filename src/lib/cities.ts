import { sizesInOrder } from '../vocabulary/city-sizes.ts';
import type { CitySize } from '../vocabulary/city-sizes.ts';
import { cityId, profileOf } from './city-profile.ts';
import type { CityProfile, NamedCity } from './city-profile.ts';
import { advice, events, expertise, ideas, practices } from './library.ts';
import type { AdviceEntry, EventEntry, ExpertiseEntry, IdeaEntry, PracticeEntry } from './library.ts';

/** A city with everything of it in the library. */
export interface City extends CityProfile {
  id: string;
  name: string;
  /** Another usual name, such as Copenhagen for København. */
  alsoCalled: string | undefined;
  country: string;
  at: [number, number];
  practices: PracticeEntry[];
  events: EventEntry[];
  /** Project ideas that are to be carried out in it, or that it works on. */
  ideas: IdeaEntry[];
  /** Questions that it asked its peers. */
  advice: AdviceEntry[];
  /** Profiles of organisations that have their seat in it. */
  expertise: ExpertiseEntry[];
  /** Practices of other cities that this one took up or proposed to. */
  adopted: PracticeEntry[];
}

const byId = new Map<string, City>();
for (const entry of practices) cityFor(entry.data.city).practices.push(entry);
for (const entry of events) if (entry.data.city) cityFor(entry.data.city).events.push(entry);
for (const entry of ideas) cityFor(entry.data.city).ideas.push(entry);
for (const entry of advice) cityFor(entry.data.city).advice.push(entry);
// What follows counts for a city that has a page for another reason: no thin pages.
for (const entry of events)
  for (const { city, country } of entry.data.practicesShown ?? []) {
    const known = country ? cityNamed(city, country) : undefined;
    if (known && !known.events.includes(entry)) known.events.push(entry);
  }
for (const entry of practices)
  for (const { city, country } of entry.data.adaptedBy ?? []) cityNamed(city, country)?.adopted.push(entry);
for (const entry of ideas)
  for (const { city, country } of entry.data.partners ?? []) cityNamed(city, country)?.ideas.push(entry);
for (const entry of expertise)
  if (entry.data.city) cityNamed(entry.data.city, entry.data.country)?.expertise.push(entry);

function cityFor(city: NamedCity): City {
  const id = cityId(city.name, city.country);
  const known = byId.get(id);
  if (known) return known;
  const made: City = {
    id,
    name: city.name,
    alsoCalled: city.alsoCalled?.[0],
    country: city.country,
    at: city.at,
    ...profileOf(city),
    practices: [],
    events: [],
    ideas: [],
    advice: [],
    expertise: [],
    adopted: [],
  };
  byId.set(id, made);
  return made;
}

/** The city of this name, if it has a page. */
export function cityNamed(name: string, country: string): City | undefined {
  return byId.get(cityId(name, country));
}

/** Every city that has a practice, an idea or a question, or held an event, by name. */
export const cities: readonly City[] = [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Cities with a practice by region and by income group, and by both, each in the order of their ids. */
const likes = new Map<string, City[]>();
for (const city of cities.filter(({ practices: own }) => own.length > 0).toSorted(byCityId))
  for (const key of [city.region, city.income, `${city.region} ${city.income}`]) {
    if (key === null) continue;
    const list = likes.get(key);
    if (list) list.push(city);
    else likes.set(key, [city]);
  }

function byCityId(a: City, b: City): number {
  return a.id.localeCompare(b.id, 'en');
}

/**
 * Other cities with a practice that are at most one size band away and share the region or the income group: first those
 * that share both. Each list is read only as far as needed, so that the work does not grow with the square of the cities.
 */
export function citiesLike(city: City, limit = 4): City[] {
  const step = (size: CitySize | undefined) => (size ? sizesInOrder.indexOf(size) : Number.NaN);
  const own = step(city.size);
  const found = new Set<City>();
  const both = city.income === null ? [] : [`${city.region} ${city.income}`];
  for (const key of [...both, city.region, ...(city.income === null ? [] : [city.income])])
    for (const other of likes.get(key) ?? []) {
      if (found.size === limit) return [...found];
      if (other !== city && Math.abs(step(other.size) - own) <= 1) found.add(other);
    }
  return [...found];
}
