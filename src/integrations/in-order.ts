/**
 * Hands things on in a given order, though they become ready in another one. What comes early waits; what was handed on
 * before need not be taken yet. Whoever brings something while `most` are not taken waits as well, so that they do not pile up.
 */
export class InOrder<T> {
  private readonly places: ReadonlyMap<string, number>;
  private readonly ready = new Map<number, T | undefined>();
  private next = 0;
  private readonly underWay = new Set<Promise<void>>();
  private failed: { error: unknown } | undefined;
  private readonly handOn: (item: T) => Promise<void>;
  private readonly most: number;

  constructor(order: readonly string[], handOn: (item: T) => Promise<void>, most = 64) {
    this.places = new Map(order.map((key, place) => [key, place]));
    this.handOn = handOn;
    this.most = most;
  }

  /** Brings what has the key, or that there is nothing to hand on for it. Throws for a key that is not in the order. */
  async bring(key: string, item: T | undefined): Promise<void> {
    const place = this.places.get(key);
    if (place === undefined) throw new Error(`${key} has no place in the order`);
    this.ready.set(place, item);
    while (this.ready.has(this.next)) {
      const first = this.ready.get(this.next);
      this.ready.delete(this.next++);
      if (first !== undefined) this.begin(first);
    }
    while (this.underWay.size > this.most) await Promise.race(this.underWay);
  }

  private begin(item: T): void {
    const taking: Promise<void> = this.handOn(item)
      // Told by end(); here nobody may be waiting.
      .catch((error: unknown) => void (this.failed ??= { error }))
      .finally(() => this.underWay.delete(taking));
    this.underWay.add(taking);
  }

  /** When all that was brought has been taken. Throws what handing on threw first. */
  async end(): Promise<void> {
    await Promise.all(this.underWay);
    if (this.failed) throw this.failed.error;
  }
}
