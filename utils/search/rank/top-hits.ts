/** A candidate for display. `part` is the index of its part. */
export interface Hit {
  part: number;
  doc: number;
  /** Sort key, usually the score; larger keys come first. */
  key: number;
  /** Milliseconds since 1970; breaks ties, latest first. */
  seenAt: number;
}

/** Negative when `a` comes first. A total order: no two hits are equal. */
function order(a: Hit, b: Hit): number {
  return b.key - a.key || b.seenAt - a.seenAt || b.part - a.part || b.doc - a.doc;
}

/** Keeps the top `limit` hits in a heap with the worst of them on top. */
export class TopHits {
  private readonly heap: Hit[] = [];

  constructor(private readonly limit: number) {}

  /** The key that a hit must reach to be kept. */
  get threshold(): number {
    return this.heap.length < this.limit ? -Infinity : (this.heap[0]?.key ?? Infinity);
  }

  /** Adds a hit, and drops the worst one beyond `limit`. */
  add(hit: Hit): void {
    const { heap, limit } = this;
    if (heap.length < limit) {
      heap.push(hit);
      this.rise(heap.length - 1);
    } else if (limit > 0 && order(hit, heap[0] as Hit) < 0) {
      heap[0] = hit;
      this.sink();
    }
  }

  /** The kept hits, in order. */
  sorted(): Hit[] {
    return [...this.heap].sort(order);
  }

  private rise(from: number): void {
    const { heap } = this;
    for (let index = from; index > 0;) {
      const parent = (index - 1) >> 1;
      if (order(heap[index] as Hit, heap[parent] as Hit) <= 0) return;
      this.swap(index, parent);
      index = parent;
    }
  }

  private sink(): void {
    const { heap } = this;
    for (let index = 0; ;) {
      let last = index;
      for (const child of [2 * index + 1, 2 * index + 2]) {
        if (child < heap.length && order(heap[child] as Hit, heap[last] as Hit) > 0) last = child;
      }
      if (last === index) return;
      this.swap(index, last);
      index = last;
    }
  }

  private swap(a: number, b: number): void {
    const first = this.heap[a] as Hit;
    this.heap[a] = this.heap[b] as Hit;
    this.heap[b] = first;
  }
}
