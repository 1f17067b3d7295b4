import type { ListedObject, ObjectStore, PutOutcome } from '../../../utils/s3/object-store';
import type { SyncArchive } from '../../../utils/sync/sync-archive';
import type { MemoryStore } from './memory-store';

/** The device's worker died: nobody catches it. */
export class Death extends Error {}

/** A request failed, or its answer was lost. */
class Unreachable extends Error {}

/** Where a round waits until the schedule lets it go on, or kills it. */
export type Turn = () => Promise<void>;

/** How likely each fault is in a request; `quiet` has none. */
export interface Faults {
  refused: number;
  lostAnswer: number;
  doubled: number;
  truncated: number;
  laggingList: number;
}

export const QUIET: Faults = { refused: 0, lostAnswer: 0, doubled: 0, truncated: 0, laggingList: 0 };

/** A store as a device reaches it: requests wait for their turn, fail, come twice, or lose their answer. */
export class FaultyStore implements ObjectStore {
  constructor(
    private readonly store: MemoryStore,
    private readonly turn: Turn,
    private readonly random: () => number,
    private readonly faults: () => Faults,
  ) {}

  list(prefix: string): Promise<ListedObject[]> {
    return this.request(() => {
      const lag = this.happens('laggingList') ? Math.floor(this.random() * 20) : 0;
      return Promise.resolve(this.store.listAsOf(Math.max(0, this.store.writes - lag), prefix));
    });
  }

  async get(name: string): Promise<Uint8Array | null> {
    const bytes = await this.request(() => this.store.get(name));
    if (!bytes || !this.happens('truncated')) return bytes;
    return bytes.slice(0, Math.floor(this.random() * bytes.length));
  }

  put(name: string, bytes: Uint8Array, options?: { ifAbsent?: boolean }): Promise<PutOutcome> {
    return this.request(() => this.store.put(name, bytes, options));
  }

  remove(name: string): Promise<void> {
    return this.request(() => this.store.remove(name));
  }

  private async request<T>(act: () => Promise<T>): Promise<T> {
    await this.turn();
    if (this.happens('refused')) throw new Unreachable('refused');
    if (this.happens('doubled')) await act();
    const answer = await act();
    if (this.happens('lostAnswer')) throw new Unreachable('answer lost');
    await this.turn();
    return answer;
  }

  private happens(fault: keyof Faults): boolean {
    return this.random() < this.faults()[fault];
  }
}

/** An archive whose every method waits for its turn before and after, so that a device can die in between. */
export function inTurns(archive: SyncArchive, turn: Turn): SyncArchive {
  return new Proxy(archive, {
    get(target, name: keyof SyncArchive) {
      if (name === 'blobsOf') return target.blobsOf.bind(target);
      const method = target[name].bind(target) as (...given: unknown[]) => Promise<unknown>;
      return async (...given: unknown[]) => {
        await turn();
        const answer = await method(...given);
        await turn();
        return answer;
      };
    },
  });
}
