import { toHex } from '../../bytes';
import { concatBytes } from '../../../bytes/concat-bytes';
import { TimeStampError } from '../time-stamp-error';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A step from one message to the next, as OpenTimestamps proofs have them: joining bytes on, or a function of the message
 * alone. Tags are the format's. https://github.com/opentimestamps/python-opentimestamps/blob/master/opentimestamps/core/op.py
 */
export interface Operation {
  tag: number;
  /** What is joined on; empty for functions. */
  argument: Bytes;
}

/** Tags of the operations that proofs use, as the OpenTimestamps serialisation has them. */
export const OPERATION = {
  sha1: 0x02,
  sha256: 0x08,
  append: 0xf0,
  prepend: 0xf1,
  reverse: 0xf2,
  hexlify: 0xf3,
} as const;

/** Longest message, and longest argument. */
export const MESSAGE_LIMIT = 4096;

const KNOWN: ReadonlySet<number> = new Set(Object.values(OPERATION));

/** Whether an operation with this tag has an argument. Throws `TimeStampError` for one that is not known. */
export function hasArgument(tag: number): boolean {
  if (!KNOWN.has(tag)) throw new TimeStampError('operation-unknown', `0x${tag.toString(16)}`);
  return tag === OPERATION.append || tag === OPERATION.prepend;
}

/** The message after an operation. Throws `TimeStampError` when it would be too long. */
export async function applyOperation({ tag, argument }: Operation, message: Bytes): Promise<Bytes> {
  const result = await resultOf(tag, argument, message);
  if (result.length > MESSAGE_LIMIT) throw new TimeStampError('proof-unreadable', 'a message grows too long');
  return result;
}

async function resultOf(tag: number, argument: Bytes, message: Bytes): Promise<Bytes> {
  if (tag === OPERATION.append) return concatBytes([message, argument]);
  if (tag === OPERATION.prepend) return concatBytes([argument, message]);
  if (tag === OPERATION.reverse) return message.slice().reverse();
  if (tag === OPERATION.hexlify) return new TextEncoder().encode(toHex(message));
  return new Uint8Array(await crypto.subtle.digest(tag === OPERATION.sha1 ? 'SHA-1' : 'SHA-256', message));
}
