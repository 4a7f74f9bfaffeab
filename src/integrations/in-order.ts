/**
 * Hands things on one after another in a given order, though they become ready in another one. What comes early waits;
 * whoever brings more than `most` ahead of time waits as well, so that they do not pile up.
 */
export class InOrder<T> {
  private readonly places: ReadonlyMap<string, number>;
  private readonly ready = new Map<number, T | undefined>();
  private next = 0;
  private handing: Promise<void> = Promise.resolve();
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
      const own = this.next++;
      this.handing = this.handing.then(async () => {
        if (first !== undefined) await this.handOn(first);
        this.ready.delete(own);
      });
      // Told by end(); here nobody may be waiting.
      this.handing.catch(() => undefined);
    }
    if (this.ready.size > this.most) await this.handing;
  }

  /** When all that was brought has been handed on. Throws what handing on threw. */
  end(): Promise<void> {
    return this.handing;
  }
}
