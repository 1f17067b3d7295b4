import { concatBytes } from '../../bytes/concat-bytes';
import type { Vault } from '../../vault/vault';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of a part that are sealed at a time: few enough that a save waits for no more. */
const PIECE_BYTES = 1024 * 1024;
/** Longest sealed piece that is read: what a piece can take with its padding. */
const LONGEST_PIECE = 2 * PIECE_BYTES;
/** Each sealed piece stands after its length, big-endian. */
const LENGTH_BYTES = 4;

/**
 * A part as it is stored: pieces, each sealed under the part's name and its place, and the last as the last, so that none can be swapped,
 * left out or cut off unseen.
 * @param breathe awaited between two pieces
 */
export async function sealPart(
  vault: Vault,
  name: string,
  bytes: Uint8Array,
  breathe: () => Promise<void>,
): Promise<Bytes> {
  const stored: Uint8Array[] = [];
  const pieces = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES));
  for (let at = 0; at < pieces; at++) {
    await breathe();
    const piece = bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES);
    const sealed = await vault.seal(pieceName(name, at, at === pieces - 1), piece, 'padme');
    const length = new Uint8Array(LENGTH_BYTES);
    new DataView(length.buffer).setUint32(0, sealed.length);
    stored.push(length, sealed);
  }
  return concatBytes(stored);
}

/** What a stored part gives. */
interface OpenedPart {
  file: Blob;
  /** Whether it is the part to its end; else it ends before the first piece that is not authentic. */
  isWhole: boolean;
}

/** Opens a part, piece by piece, as far as it is authentic. Rejects where the file cannot be read. */
export async function openPart(vault: Vault, name: string, stored: Blob): Promise<OpenedPart> {
  const pieces: Blob[] = [];
  let begin = 0;
  for (;;) {
    const sealed = await sealedPieceAt(stored, begin);
    if (!sealed) return { file: new Blob(pieces), isWhole: false };
    begin += LENGTH_BYTES + sealed.length;
    const isLast = begin === stored.size;
    const piece = await openedOrNull(vault, pieceName(name, pieces.length, isLast), sealed);
    if (!piece) return { file: new Blob(pieces), isWhole: false };
    pieces.push(new Blob([new Uint8Array(piece)]));
    if (isLast) return { file: new Blob(pieces), isWhole: true };
  }
}

async function sealedPieceAt(stored: Blob, begin: number): Promise<Bytes | null> {
  const end = begin + LENGTH_BYTES;
  if (end > stored.size) return null;
  const length = new DataView(await stored.slice(begin, end).arrayBuffer()).getUint32(0);
  if (length > LONGEST_PIECE || end + length > stored.size) return null;
  return new Uint8Array(await stored.slice(end, end + length).arrayBuffer());
}

async function openedOrNull(vault: Vault, name: string, sealed: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await vault.open(name, sealed);
  } catch {
    return null; // not authentic: told as a damaged part
  }
}

function pieceName(name: string, at: number, isLast: boolean): string {
  return `${name} ${at}${isLast ? ' end' : ''}`;
}
