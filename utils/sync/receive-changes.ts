import type { ObjectStore } from '../s3/object-store';
import { decodeHead, deviceOfHead, type DeviceHead, HEADS, headName } from './device-head';
import { decodeSegment, segmentName } from './log-segment';
import { readObject, type Unreadable } from './read-object';
import type { LogEnd, SyncArchive, SyncPosition } from './sync-archive';

/** What is wrong with another device's log: its changes from there on have not been received. */
export interface LogProblem {
  device: string;
  /**
   * `missing`: the segment is not in the bucket, or not yet. `damaged`: it is not what the device wrote. `newer`: Menbe must
   * be updated to read it. `rolled-back`: the bucket has an older state of the device than was seen before.
   */
  code: 'missing' | 'damaged' | 'newer' | 'rolled-back';
  segment: number;
}

/** What one look at the other devices came to. */
export interface Received {
  operations: number;
  /** Heads that were read; devices whose head did not change are not among them. */
  heads: DeviceHead[];
  problems: LogProblem[];
  /** The bucket has no trace of this device any more, or another copy of its profile writes under its id. */
  own: 'as-left' | 'gone' | 'written-elsewhere';
}

/** By device that was removed, the number of the last segment of its log that counts. */
export type RemovedDevices = Readonly<Record<string, number>>;

/** Receives what other devices wrote since the last time; of a removed one what it wrote before. */
export async function receiveChanges(
  store: ObjectStore,
  archive: SyncArchive,
  removed: RemovedDevices,
): Promise<Received> {
  const received: Received = { operations: 0, heads: [], problems: [], own: 'as-left' };
  const tags = new Map<string, string>();
  for (const { name, tag } of await store.list(HEADS)) {
    const device = deviceOfHead(name);
    if (device !== null) tags.set(device, tag);
  }
  const position = await archive.position();
  received.own = await lookAtOwn(store, archive, position, tags.get(position.device));
  if (received.own !== 'as-left') return received;
  for (const [device, tag] of tags) {
    if (device === position.device || isKnown(position, device, tag)) continue;
    if (await receiveLog({ store, archive, received, removed }, device, position.received[device]))
      await archive.noteTag(device, tag);
  }
  return received;
}

/** Whether this device's head says what this device wrote. */
async function lookAtOwn(
  store: ObjectStore,
  archive: SyncArchive,
  position: SyncPosition,
  tag: string | undefined,
): Promise<Received['own']> {
  const { device, head: written, sent } = position;
  const isAsLeft = tag === undefined ? written === null : isKnown(position, device, tag);
  if (isAsLeft) return 'as-left';
  // A listing may lag, an object that is asked for by name does not.
  const bytes = await readObject(store, headName(device));
  if (bytes === null) return written === null ? 'as-left' : 'gone';
  const head = typeof bytes === 'string' ? null : decodeHead(bytes, device);
  if (!head) return 'as-left';
  if (head.number > sent.number) return 'written-elsewhere';
  await noteOwn(archive, { head, written, tag });
  return 'as-left';
}

async function noteOwn(
  archive: SyncArchive,
  { head, written, tag }: { head: DeviceHead; written: SyncPosition['head']; tag: string | undefined },
): Promise<void> {
  // A copy of this profile wrote an older head over it: it is to be written again.
  if (written && head.number < written.number) await archive.noteHead(head);
  else if (tag !== undefined) await archive.noteTag(head.device, tag);
}

/** Servers that give no tags have every head read in each round. */
function isKnown({ tags }: SyncPosition, device: string, tag: string): boolean {
  return tag !== '' && tags[device] === tag;
}

interface Receiving {
  store: ObjectStore;
  archive: SyncArchive;
  received: Received;
  removed: RemovedDevices;
}

/** Resolves to whether all that the device's head tells of is here. */
async function receiveLog(
  { store, archive, received, removed }: Receiving,
  device: string,
  from: LogEnd = { number: 0, hash: null },
): Promise<boolean> {
  const report = (code: LogProblem['code'], segment: number) => {
    received.problems.push({ device, code, segment });
    return false;
  };
  const head = await readHead(store, device);
  if (typeof head === 'string') return report(head, from.number + 1);
  const last = Math.min(head.number, removed[device] ?? Infinity);
  if (last === head.number) received.heads.push(head);
  if (head.number < from.number) return report('rolled-back', head.number);
  let end = from;
  while (end.number < last) {
    const read = await readSegment(store, device, end);
    if (typeof read === 'string') return report(read, end.number + 1);
    end = { number: end.number + 1, hash: read.hash };
    await archive.receive(device, end, read.operations);
    received.operations += read.operations.length;
  }
  return last < head.number || end.hash === head.hash || report('damaged', end.number);
}

/** The segment of a device's log that follows `end`. */
async function readSegment(store: ObjectStore, device: string, end: LogEnd) {
  const number = end.number + 1;
  const bytes = await readObject(store, segmentName(device, number));
  if (bytes === null) return 'missing';
  return typeof bytes === 'string' ? bytes : decodeSegment(bytes, { device, number, previous: end.hash });
}

async function readHead(store: ObjectStore, device: string): Promise<DeviceHead | Unreadable | 'missing'> {
  const bytes = await readObject(store, headName(device));
  if (bytes === null) return 'missing';
  return typeof bytes === 'string' ? bytes : (decodeHead(bytes, device) ?? 'damaged');
}
