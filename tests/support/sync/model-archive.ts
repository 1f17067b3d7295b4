import { sha256Hex } from '../../../utils/integrity/bytes';
import {
  afterWriting,
  collectChanges,
  type GroupRow,
  newGroup,
  receiveOperations,
  type Writer,
  type WrittenGroup,
} from '../../../utils/sync/group-row';
import { viewOf } from '../../../utils/sync/group-view';
import { isDeviceId } from '../../../utils/sync/log-segment';
import { type Json, kindOf, type Operation } from '../../../utils/sync/operation';
import type {
  Blob,
  LogEnd,
  OpenSegment,
  SyncArchive,
  SyncPosition,
  WrittenHead,
} from '../../../utils/sync/sync-archive';

/** The rows that a user sees and changes: groups of fields. */
export type Rows = Map<string, Fields>;

type Fields = Map<string, { value: Json; at: number }>;

/** All that a device has on its disk. A copy of it is a copy of the profile. */
export interface Disk {
  rows: Rows;
  bodies: Map<string, string>;
  groups: Map<string, GroupRow>;
  /** Operations that no head tells of yet, with the segment that they are in; 0 where they are in none. */
  queue: { operation: Operation; segment: number }[];
  position: SyncPosition;
}

const MOST_OPERATIONS = 5;

/** A disk with nothing on it. */
export function emptyDisk(device: string): Disk {
  return {
    rows: new Map(),
    bodies: new Map(),
    groups: new Map(),
    queue: [],
    position: {
      device,
      name: device,
      sent: { number: 0, hash: null },
      head: null,
      received: {},
      tags: {},
    },
  };
}

/** The name that a body's blob has. */
export async function blobName(body: string): Promise<string> {
  return `blobs/${await sha256Hex(body)}`;
}

/** The simplest archive that sync can work on: what the database does in transactions happens here without a pause. */
export class ModelArchive implements SyncArchive {
  constructor(
    readonly disk: Disk,
    private readonly writer: () => Writer,
  ) {}

  position(): Promise<SyncPosition> {
    return Promise.resolve(structuredClone(this.disk.position));
  }

  collect(): Promise<void> {
    const groups = new Set([...this.disk.rows.keys(), ...this.disk.groups.keys()]);
    for (const group of groups) this.collectGroup(group);
    return Promise.resolve();
  }

  openSegment(): Promise<OpenSegment | null> {
    const { queue, position } = this.disk;
    const number = position.sent.number + 1;
    const isBegun = queue.some(({ segment }) => segment === number);
    if (!isBegun)
      for (const one of queue.filter(({ segment }) => segment === 0).slice(0, MOST_OPERATIONS))
        one.segment = number;
    const operations = queue.filter(({ segment }) => segment === number).map(({ operation }) => operation);
    return Promise.resolve(operations.length === 0 ? null : structuredClone({ number, operations }));
  }

  closeSegment(sent: LogEnd): Promise<void> {
    this.disk.position = { ...this.disk.position, sent };
    return Promise.resolve();
  }

  noteHead(head: WrittenHead): Promise<void> {
    this.disk.position = { ...this.disk.position, head };
    this.disk.queue = this.disk.queue.filter(({ segment }) => segment === 0 || segment > head.number);
    return Promise.resolve();
  }

  receive(device: string, end: LogEnd, operations: readonly Operation[]): Promise<void> {
    const { disk } = this;
    for (const group of new Set(operations.map((one) => one.group))) {
      const theirs = operations.filter((one) => one.group === group);
      const row = disk.groups.get(group) ?? newGroup(group);
      this.keep(receiveOperations(row, structuredClone(theirs), this.writer()));
    }
    disk.position = { ...disk.position, received: { ...disk.position.received, [device]: end } };
    return Promise.resolve();
  }

  show(): Promise<void> {
    for (const group of this.disk.groups.keys()) this.showGroup(group);
    return Promise.resolve();
  }

  noteTag(device: string, tag: string): Promise<void> {
    if (!isDeviceId(device)) throw new Error(`no device: ${device}`);
    this.disk.position = { ...this.disk.position, tags: { ...this.disk.position.tags, [device]: tag } };
    return Promise.resolve();
  }

  async *blobsOf(operations: readonly Operation[]): AsyncGenerator<Blob> {
    for (const { field, value } of operations) {
      const name = blobOf(field, value);
      const body = name === null ? undefined : this.disk.bodies.get(name);
      if (name !== null && body !== undefined) yield { name, bytes: new TextEncoder().encode(body) };
    }
  }

  missingBlobs(): Promise<string[]> {
    const { bodies, groups } = this.disk;
    const fields = [...groups.values()].flatMap(({ state }) => [...viewOf(state)]);
    const named = new Set(fields.flatMap(([field, value]) => blobOf(field, value) ?? []));
    return Promise.resolve([...named].filter((name) => !bodies.has(name)).sort());
  }

  async keepBlobs(blobs: readonly Blob[]): Promise<boolean[]> {
    const kept: boolean[] = [];
    for (const { name, bytes } of blobs) {
      const body = new TextDecoder().decode(bytes);
      kept.push((await blobName(body)) === name);
      if (kept.at(-1)) this.disk.bodies.set(name, body);
    }
    await this.show();
    return kept;
  }

  becomeDevice(id: string): Promise<void> {
    const { position } = this.disk;
    const { [position.device]: _tag, ...tags } = position.tags;
    this.disk.position = {
      ...position,
      device: id,
      sent: { number: 0, hash: null },
      head: null,
      received: { ...position.received, [position.device]: position.sent },
      tags,
    };
    for (const one of this.disk.queue) one.segment = 0;
    return Promise.resolve();
  }

  private keep({ row, operations }: WrittenGroup): void {
    this.disk.groups.set(row.group, row);
    this.disk.queue.push(...operations.map((operation) => ({ operation, segment: 0 })));
  }

  private collectGroup(group: string): void {
    const row = this.disk.groups.get(group) ?? newGroup(group);
    this.keep(collectChanges(row, this.disk.rows.get(group) ?? new Map(), this.writer()));
  }

  private shownFields({ group, state }: GroupRow, before: Fields | undefined): Fields {
    const fields: Fields = new Map();
    for (const [field, value] of viewOf(state)) {
      const blob = blobOf(field, value);
      if (blob === null || this.disk.bodies.has(blob))
        fields.set(field, { value, at: before?.get(field)?.at ?? 0 });
    }
    const names = [...fields.keys()];
    // A page of which no body is here is in no list.
    const isHidden = group.startsWith('page:') && !names.some((name) => kindOf(name) === 'snapshot');
    return isHidden ? new Map() : fields;
  }

  private showGroup(group: string): void {
    this.collectGroup(group);
    const { disk } = this;
    const row = disk.groups.get(group) ?? newGroup(group);
    const before = disk.rows.get(group);
    const fields = this.shownFields(row, before);
    if (fields.size > 0) disk.rows.set(group, fields);
    else disk.rows.delete(group);
    disk.groups.set(group, afterWriting(row, fields));
  }
}

function blobOf(field: string, value: Json): string | null {
  return kindOf(field) === 'snapshot' && typeof value === 'string' ? value : null;
}
