import { canonicalJson } from '../../../utils/integrity/canonical-json';
import { viewOf } from '../../../utils/sync/group-view';
import type { Json } from '../../../utils/sync/operation';
import { type SyncRound, syncRound } from '../../../utils/sync/sync-round';
import { Death, type Faults, FaultyStore, inTurns, QUIET } from './faults';
import { MemoryStore } from './memory-store';
import { type Disk, emptyDisk, ModelArchive, type Rows } from './model-archive';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 1);
const FAULTS: Faults = { refused: 0.03, lostAnswer: 0.03, doubled: 0.03, truncated: 0.03, laggingList: 0.3 };

/** A round that is under way, and the step that it waits for. */
interface Running {
  go: () => void;
  die: () => void;
  /** Resolves at the next step that waits, or at the end. */
  paused: Promise<'waits' | 'ended'>;
}

/** A device of the model: what is on its disk, how wrong its clock is, and its round if one is under way. */
export interface ModelDevice {
  disk: Disk;
  skew: number;
  round: Running | null;
}

/** What users did, to be held against what is there in the end. */
export interface Deeds {
  /** Bodies that were captured, by `group snapshot`. */
  captures: Map<string, string>;
  /** Groups that somebody deleted something of for good. */
  erased: Set<string>;
  /** Snapshots that somebody removed. */
  removed: Set<string>;
  /** By `group tag`, whether it was only ever added or only ever removed. */
  tags: Map<string, 'added' | 'removed' | 'both'>;
  /** By group, each note that was written; and those that their writer had before him when writing another. */
  notes: Map<string, Set<string>>;
  replaced: Set<string>;
  opens: Map<string, number>;
  entries: Map<string, string>;
}

/** Devices, a store between them, and a schedule that a seed decides. */
export class ModelWorld {
  readonly store = new MemoryStore();
  readonly devices: ModelDevice[];
  readonly deeds: Deeds = {
    captures: new Map(),
    erased: new Set(),
    removed: new Set(),
    tags: new Map(),
    notes: new Map(),
    replaced: new Set(),
    opens: new Map(),
    entries: new Map(),
  };
  private faults: Faults = FAULTS;
  private time = START;
  private counter = 0;
  readonly deaths = { count: 0 };

  constructor(
    devices: number,
    readonly random: () => number,
  ) {
    this.devices = Array.from({ length: devices }, () => ({
      disk: emptyDisk(this.newId()),
      skew: this.pick([0, 0, 2 * DAY, -2 * DAY, 400 * DAY]),
      round: null,
    }));
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  newId(): string {
    return `device-${++this.counter}`;
  }

  /** A text that no other is like. */
  newText(kind: string): string {
    return `${kind} ${++this.counter}`;
  }

  clockOf({ skew }: ModelDevice): number {
    return (this.time += Math.floor(this.random() * 3)) + skew;
  }

  archiveOf(device: ModelDevice): ModelArchive {
    return new ModelArchive(device.disk, () => ({ now: this.clockOf(device), random: this.random }));
  }

  /** One step of a device's round: begins one, lets it do its next step, or kills it. */
  async step(device: ModelDevice, mayDie: boolean): Promise<void> {
    if (!device.round) device.round = this.begin(device);
    else if (mayDie && this.random() < 0.01) {
      this.deaths.count++;
      device.round.die();
    } else device.round.go();
    const state = await device.round.paused;
    if (state === 'ended') device.round = null;
  }

  /** Rounds without faults until none has anything to do; resolves to the last round of each device. */
  async settle(): Promise<SyncRound[]> {
    for (const device of this.devices) while (device.round) await this.step(device, false);
    this.faults = QUIET;
    for (let turn = 0; turn < 30; turn++) {
      const rounds: SyncRound[] = [];
      for (const device of this.devices) rounds.push(await this.roundOf(device, async () => {}));
      const isQuiet = rounds.every(
        ({ sent, fetched, received, hasNewId }) => sent + fetched + received.operations === 0 && !hasNewId,
      );
      if (isQuiet) return rounds;
    }
    throw new Error('the devices never come to rest');
  }

  private begin(device: ModelDevice): Running {
    let release: () => void = () => {};
    let kill: () => void = () => {};
    let tell: (state: 'waits' | 'ended') => void = () => {};
    const running: Running = {
      go: () => {
        next();
        release();
      },
      die: () => {
        next();
        kill();
      },
      paused: Promise.resolve('waits'),
    };
    const next = () => (running.paused = new Promise((resolve) => (tell = resolve)));
    const turn = () =>
      new Promise<void>((resolve, reject) => {
        release = resolve;
        kill = () => {
          reject(new Death());
        };
        tell('waits');
      });
    next();
    this.roundOf(device, turn).then(
      () => {
        tell('ended');
      },
      () => {
        tell('ended');
      },
    );
    return running;
  }

  private roundOf(device: ModelDevice, turn: () => Promise<void>): Promise<SyncRound> {
    return syncRound({
      store: new FaultyStore(this.store, turn, this.random, () => this.faults),
      archive: inTurns(this.archiveOf(device), turn),
      now: () => new Date(this.clockOf(device)),
      newDeviceId: () => this.newId(),
      // The schedule lets one request go on at a time.
      atOnce: 1,
    });
  }
}

/** A device that starts from a copy of another's disk, as a restored profile does. */
export function copyOf({ disk, skew }: ModelDevice): ModelDevice {
  return { disk: structuredClone(disk), skew, round: null };
}

/** The rows of a device in a form that can be compared. */
export function rowsOf({ disk }: ModelDevice): string {
  const groups = [...disk.rows].map(([group, fields]) => [
    group,
    Object.fromEntries([...fields].map(([field, { value }]) => [field, value])),
  ]);
  return canonicalJson(Object.fromEntries(groups) as Json);
}

/** What operations came to on a device, without what is of the device alone. */
export function statesOf({ disk }: ModelDevice): string {
  const groups = [...disk.groups].map(([group, { state }]) => [
    group,
    { view: Object.fromEntries(viewOf(state)), latest: state.latest, erased: state.erased },
  ]);
  return canonicalJson(Object.fromEntries(groups) as Json);
}

/** The fields of a group on a device, made where there are none. */
export function fieldsOf(rows: Rows, group: string): Map<string, { value: Json; at: number }> {
  const fields = rows.get(group) ?? new Map<string, { value: Json; at: number }>();
  rows.set(group, fields);
  return fields;
}
