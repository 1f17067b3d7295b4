import { createHash } from 'node:crypto';
import type { MenbeDatabase } from '../../utils/db/database';
import { type Stamping, stampLedger } from '../../utils/archive/time-stamps/stamp-ledger';
import type { StampedLedger } from '../../utils/archive/time-stamps/stamped-ledger';
import { merkleRoot } from '../../utils/integrity/merkle-tree';
import { type AuthorityServer, serveAuthority } from './authority-server';
import { aDatabase } from './builders';
import { type CalendarFixture, startCalendar } from './calendar-fixture';
import type { OpensslAuthority } from './openssl-authority';

export const entryHash = (seq: number) => createHash('sha256').update(`entry ${seq}`).digest('hex');
export const MINUTE = 60_000;

/** Two authorities and a calendar, on loopback. */
export interface Services {
  one: AuthorityServer;
  two: AuthorityServer;
  calendar: CalendarFixture;
  close(): Promise<void>;
}

/** Starts them; the authorities answer as openssl does. */
export async function startServices([first, second]: readonly [
  OpensslAuthority,
  OpensslAuthority,
]): Promise<Services> {
  const [one, two, calendar] = await Promise.all([
    serveAuthority(first),
    serveAuthority(second),
    startCalendar(),
  ]);
  return {
    one,
    two,
    calendar,
    close: async () => void (await Promise.all([one.close(), two.close(), calendar.close()])),
  };
}

/** A ledger of so many entries that can grow, and a clock that can be moved. */
export class StampSetting {
  db: MenbeDatabase = aDatabase();
  hashes: string[];
  time = Date.now();
  isOnline = true;
  forbidden = new Set<string>();

  constructor(
    entries: number,
    private readonly services: Services,
  ) {
    this.hashes = Array.from({ length: entries }, (_, at) => entryHash(at + 1));
  }

  grow(): void {
    this.hashes.push(entryHash(this.hashes.length + 1));
  }

  later(minutes: number): void {
    this.time += minutes * MINUTE;
  }

  ledger: StampedLedger = {
    size: async () => this.hashes.length,
    root: (size) => merkleRoot(this.hashes.slice(0, size)),
    entryOf: async (id) => Number(id),
  };

  stamping(): Stamping {
    return {
      ledger: this.ledger,
      settings: {
        on: true,
        authorities: [this.services.one.url, this.services.two.url],
        calendars: [this.services.calendar.url],
      },
      fetch,
      now: () => new Date(this.time),
      isOnline: () => this.isOnline,
      isAllowed: async (address) => !this.forbidden.has(address),
    };
  }

  stamp(all = false): Promise<void> {
    return stampLedger(this.db, this.stamping(), all);
  }

  /** The newest of a service. */
  async row(authority: string) {
    return (await this.db.timeTokens.where('authority').equals(authority).sortBy('size')).at(-1);
  }
}
