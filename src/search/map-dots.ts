/** A hit on the map, as `pagefind/places.<lang>.json` has it by the hit's id. */
export type Place = [url: string, title: string, place: string, cluster: string, x: number, y: number];

/** Places that lie together at a scale, with the middle of their dot. */
export interface Dot {
  x: number;
  y: number;
  places: Place[];
}

/** Joins places to dots so that no two dots are nearer than `distance`, in the units of the map. */
export function dotsOf(places: readonly Place[], distance: number): Dot[] {
  const dots: Dot[] = [];
  for (const place of places) {
    const [, , , , x, y] = place;
    const dot = dots.find((other) => Math.hypot(other.x - x, other.y - y) < distance);
    if (dot) dot.places.push(place);
    else dots.push({ x, y, places: [place] });
  }
  return dots;
}
