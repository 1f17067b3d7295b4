import type { ObjectStore } from '../s3/object-store';
import { eachAtOnce } from '../scheduling/each-at-once';
import { encodeHead, headName } from './device-head';
import { decodeSegment, encodeSegment, segmentName } from './log-segment';
import { readObject } from './read-object';
import type { OpenSegment, SyncArchive, SyncPosition } from './sync-archive';

const DAY_MILLISECONDS = 86_400_000;

/** What sending came to. */
export interface Sent {
  operations: number;
  /**
   * `written-elsewhere`: another copy of this profile wrote a segment of that number. `damaged`: what is under its name in the bucket
   * cannot be read. Nothing more was sent then.
   */
  outcome: 'done' | 'written-elsewhere' | 'damaged';
}

/**
 * Sends what is queued: first bodies and files, then the segment that speaks of them, then the head. Whoever reads in between
 * sees less, and nothing that is not there.
 */
export async function sendChanges(
  store: ObjectStore,
  archive: SyncArchive,
  { now, atOnce }: { now: Date; atOnce: number },
): Promise<Sent> {
  const sent: Sent = { operations: 0, outcome: 'done' };
  for (;;) {
    const segment = await archive.openSegment();
    if (!segment) break;
    const outcome = await sendSegment({ store, archive, atOnce }, segment);
    if (outcome !== 'done') return { ...sent, outcome };
    sent.operations += segment.operations.length;
  }
  await sendHead(store, archive, now);
  return sent;
}

async function sendSegment(
  { store, archive, atOnce }: { store: ObjectStore; archive: SyncArchive; atOnce: number },
  { number, operations }: OpenSegment,
): Promise<Sent['outcome']> {
  const { device, sent } = await archive.position();
  await eachAtOnce(archive.blobsOf(operations), atOnce, async ({ name, bytes }) => {
    await store.put(name, bytes, { ifAbsent: true });
  });
  const place = { device, number, previous: sent.hash };
  const { bytes, hash } = await encodeSegment({ ...place, operations });
  const name = segmentName(device, number);
  if ((await store.put(name, bytes, { ifAbsent: true })) === 'exists') {
    // It may be this very segment: the answer to sending it may have been lost.
    const there = await readObject(store, name);
    const read = there instanceof Uint8Array ? await decodeSegment(there, place) : 'damaged';
    if (typeof read === 'string') return 'damaged';
    if (read.hash !== hash) return 'written-elsewhere';
  }
  await archive.closeSegment({ number, hash });
  return 'done';
}

async function sendHead(store: ObjectStore, archive: SyncArchive, now: Date): Promise<void> {
  const position = await archive.position();
  if (!isToWrite(position, now)) return;
  const { device, name, sent } = position;
  const head = { device, name, ...sent, at: now.toISOString() };
  await store.put(headName(device), encodeHead(head));
  await archive.noteHead(head);
}

/** A head that says nothing new is written once a day all the same: the other devices show when this one was there last. */
function isToWrite({ head, name, sent }: SyncPosition, now: Date): boolean {
  if (!head || head.number !== sent.number || head.name !== name) return true;
  return Math.abs(now.getTime() - Date.parse(head.at)) >= DAY_MILLISECONDS;
}
