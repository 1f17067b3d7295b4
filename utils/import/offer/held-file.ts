import type { OfferedFile } from './offer';

/** Bytes in memory as a file that was offered: what was cut out of a larger one. */
export function heldFile(path: string, bytes: Uint8Array<ArrayBuffer>): OfferedFile {
  const chunks = async function* () {
    yield bytes;
  };
  return { path, size: bytes.length, chunks };
}
