import { sha256Hex, toUtf8 } from '../integrity/bytes';
import { isOperation, type Operation } from './operation';
import type { Unreadable } from './read-object';

/** What a device wrote at once. Its log is segments that count from 1, each naming the hash of the one before. */
export interface Segment {
  device: string;
  number: number;
  /** Hash of the segment before; `null` in the first. */
  previous: string | null;
  operations: readonly Operation[];
}

/** A segment as it is written: lines of JSON, first what it is, then an operation each. */
export interface EncodedSegment {
  bytes: Uint8Array<ArrayBuffer>;
  /** Hex SHA-256 of the bytes. */
  hash: string;
}

const FORMAT = 'menbe-sync-log';
const VERSION = 1;

/** Name of a device in a bucket: what keys of objects may hold everywhere. */
const DEVICE = /^[a-z0-9-]{1,64}$/;
const NUMBER_DIGITS = 12;

/** Whether a text from outside may be the id of a device. */
export function isDeviceId(text: string): boolean {
  return DEVICE.test(text);
}

/** Name of a segment's object. */
export function segmentName(device: string, number: number): string {
  return `log/${device}/${String(number).padStart(NUMBER_DIGITS, '0')}`;
}

/** The bytes of a segment. */
export async function encodeSegment({ operations, ...rest }: Segment): Promise<EncodedSegment> {
  const header = { format: FORMAT, version: VERSION, ...rest, operations: operations.length };
  const lines = [header, ...operations].map((line) => JSON.stringify(line));
  const bytes = toUtf8(lines.join('\n'));
  return { bytes, hash: await sha256Hex(bytes) };
}

/** Reads a segment and holds it against what it must be: its device, its number, and the segment that it follows. */
export async function decodeSegment(
  bytes: Uint8Array,
  expected: Omit<Segment, 'operations'>,
): Promise<{ operations: Operation[]; hash: string } | Unreadable> {
  const [header, ...operations] = linesOf(bytes) ?? [];
  if (!isObject(header) || header.format !== FORMAT) return 'damaged';
  if (typeof header.version === 'number' && header.version > VERSION) return 'newer';
  if (!isExpected(header, expected) || header.operations !== operations.length) return 'damaged';
  if (!operations.every(isOperation)) return 'damaged';
  return { operations, hash: await sha256Hex(new Uint8Array(bytes)) };
}

function isExpected(
  header: Record<string, unknown>,
  { device, number, previous }: Omit<Segment, 'operations'>,
): boolean {
  return header.device === device && header.number === number && header.previous === previous;
}

/** The lines of JSON in UTF-8 bytes; `null` where they are none. */
function linesOf(bytes: Uint8Array): unknown[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.split('\n').map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
