import { sha256 } from '@noble/hashes/sha2.js';
import { sha256Hex, toHex, toUtf8 } from './bytes';

/**
 * SHA-256 of bytes that come one chunk after another, for files that need not fit into memory: WebCrypto hashes only what it
 * has whole. About a tenth of its speed.
 */
export class StreamHash {
  /** Bytes added so far. */
  bytes = 0;
  private readonly hash = sha256.create();

  add(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    this.hash.update(chunk);
  }

  /** The hash in hexadecimal. Nothing can be added afterwards. */
  finish(): string {
    return toHex(this.hash.digest());
  }
}

/**
 * SHA-256 (hex) of a short text, at once: WebCrypto answers from another thread, and where each of many hashes waits for the one before,
 * these waits are nearly all of the time.
 */
export function sha256OfShort(text: string): string {
  return toHex(sha256(toUtf8(text)));
}

/** Files up to this size, in bytes, are hashed whole, which is faster. */
const WHOLE = 16 * 1024 * 1024;

/**
 * SHA-256 (hex) of a stream.
 * @param size bytes there should be
 */
export async function hashOfStream(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  size: number,
): Promise<string> {
  const whole = size <= WHOLE ? new Uint8Array(size) : null;
  const hash = whole ? null : new StreamHash();
  let at = 0;
  for await (const chunk of chunks) {
    if (whole) whole.set(chunk.subarray(0, size - at), at);
    hash?.add(chunk);
    at += chunk.length;
  }
  return hash ? hash.finish() : sha256Hex((whole as Uint8Array<ArrayBuffer>).subarray(0, at));
}
