import type { DeviceHead } from './device-head';
import type { Operation } from './operation';

/** How far a log was read or written: number and hash of its last segment; 0 and `null` where there is none. */
export interface LogEnd {
  number: number;
  hash: string | null;
}

/** What this device's head in the bucket says. */
export type WrittenHead = Pick<DeviceHead, 'number' | 'name' | 'at'>;

/** What a device knows of the bucket. It is stored, and read anew in each round. */
export interface SyncPosition {
  /** Id of this device: see isDeviceId. */
  device: string;
  name: string;
  sent: LogEnd;
  /** The head of this device in the bucket, as it was written last; `null` before the first. */
  head: WrittenHead | null;
  /** By device, what was received of its log. */
  received: Readonly<Record<string, LogEnd>>;
  /** By device, the tag of its head when all that it told of had been received. */
  tags: Readonly<Record<string, string>>;
}

/** A segment that is being sent. Once begun its operations stay the same, so that it can be sent again. */
export interface OpenSegment {
  number: number;
  operations: Operation[];
}

/** A file or text that operations speak of; its name says its content. */
export interface Blob {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The archive as sync needs it. Each method is one transaction: after a death at any moment it has happened or it has not.
 * What a method that resolved has stored stays stored.
 */
export interface SyncArchive {
  position(): Promise<SyncPosition>;
  /** Makes operations of what the user changed since the last time, and queues them. */
  collect(): Promise<void>;
  /** The segment that was begun and not closed; else a new one of what is queued; `null` where nothing is. */
  openSegment(): Promise<OpenSegment | null>;
  /** The segment is in the bucket. */
  closeSegment(end: LogEnd): Promise<void>;
  /** This is the head in the bucket: operations of the segments that it tells of leave the queue. */
  noteHead(head: WrittenHead): Promise<void>;
  /** Takes a segment of another device in, together with how far its log was read. */
  receive(device: string, end: LogEnd, operations: readonly Operation[]): Promise<void>;
  /**
   * Writes what was received to the rows that the user sees, as far as its bodies are here. What he changes meanwhile is collected,
   * not written over.
   */
  show(): Promise<void>;
  noteTag(device: string, tag: string): Promise<void>;
  /** Bodies and files that operations speak of, as far as they are here. */
  blobsOf(operations: readonly Operation[]): AsyncIterable<Blob>;
  /** Names of blobs that are known and not here. */
  missingBlobs(): Promise<string[]>;
  /** Keeps those blobs that are what their names say, and shows what waited for them; resolves to which are. Some may be kept and others not. */
  keepBlobs(blobs: readonly Blob[]): Promise<boolean[]>;
  /**
   * Gives this device another id, with a log that begins anew; what no head told of
   * under the old id is sent again under the new one. The old id counts as another device's from then on.
   */
  becomeDevice(id: string): Promise<void>;
}
