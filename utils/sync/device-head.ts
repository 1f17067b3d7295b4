import { toUtf8 } from '../integrity/bytes';
import { isDeviceId } from './log-segment';

/**
 * Says that a device is there, and how far its log goes. Only the device itself writes it: after the segments that it tells of, under
 * another name, and once a day.
 */
export interface DeviceHead {
  device: string;
  /** What its user calls it. */
  name: string;
  /** Number and hash of the last segment; 0 and `null` before the first. */
  number: number;
  hash: string | null;
  /** ISO 8601 UTC with milliseconds, by the device's clock. */
  at: string;
}

const FORMAT = 'menbe-sync-head';
const VERSION = 1;
const FOLDER = 'devices/';
const MOST_NAME = 200;
const HASH = /^[0-9a-f]{64}$/;

/** What the heads of all devices begin with. */
export const HEADS = FOLDER;

/** Name of a head's object. */
export function headName(device: string): string {
  return `${FOLDER}${device}`;
}

/** The device that a head's object belongs to; `null` where the name is none of a head. */
export function deviceOfHead(name: string): string | null {
  const device = name.slice(FOLDER.length);
  return name.startsWith(FOLDER) && isDeviceId(device) ? device : null;
}

/** The bytes of a head. */
export function encodeHead(head: DeviceHead): Uint8Array<ArrayBuffer> {
  return toUtf8(JSON.stringify({ format: FORMAT, version: VERSION, ...head }));
}

/** Reads the head of a device; `null` where it is damaged. */
export function decodeHead(bytes: Uint8Array, device: string): DeviceHead | null {
  const head = parsed(bytes);
  if (!head || !isHead(head) || head.device !== device) return null;
  const { name, number, hash, at } = head;
  return { device, name: name.slice(0, MOST_NAME), number, hash, at };
}

function isHead(head: Record<string, unknown>): head is Record<string, unknown> & DeviceHead {
  const { format, version, name, number, hash, at } = head;
  if (format !== FORMAT || version !== VERSION) return false;
  if (typeof name !== 'string' || typeof at !== 'string') return false;
  if (number === 0) return hash === null;
  return typeof hash === 'string' && HASH.test(hash) && Number.isSafeInteger(number) && Number(number) > 0;
}

function parsed(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
