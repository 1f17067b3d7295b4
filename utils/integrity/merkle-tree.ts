import { fromHex, sha256, toHex } from './bytes';

type Bytes = Uint8Array<ArrayBuffer>;

/** How many hashes are asked for before they are awaited. */
const AT_ONCE = 2048;

async function hashOf(prefix: 0 | 1, ...parts: readonly Bytes[]): Promise<Bytes> {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  bytes[0] = prefix;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return sha256(bytes);
}

const leafHash = (leaf: Bytes) => hashOf(0, leaf);
const nodeHash = (left: Bytes, right: Bytes) => hashOf(1, left, right);

async function mapInBatches<T, U>(values: readonly T[], map: (value: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (let start = 0; start < values.length; start += AT_ONCE)
    results.push(...(await Promise.all(values.slice(start, start + AT_ONCE).map(map))));
  return results;
}

/**
 * A Merkle tree as RFC 6962 section 2.1 defines it, over hashes of ledger entries (hex): `levels[0]` are the leaves'
 * hashes, the last level is the root. A node without a right neighbour moves up as it is, which gives the RFC's tree.
 */
export class MerkleTree {
  private constructor(private readonly levels: readonly (readonly Bytes[])[]) {}

  /** @param leaves hex, at least one */
  static async of(leaves: readonly string[]): Promise<MerkleTree> {
    let level = await mapInBatches(leaves, (leaf) => leafHash(fromHex(leaf)));
    const levels = [level];
    while (level.length > 1) {
      const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, at) =>
        level.slice(2 * at, 2 * at + 2),
      );
      level = await mapInBatches(pairs, async ([left, right]) =>
        left && right ? nodeHash(left, right) : (left as Bytes),
      );
      levels.push(level);
    }
    return new MerkleTree(levels);
  }

  get size(): number {
    return this.levels[0]?.length ?? 0;
  }

  /** Hex. */
  get root(): string {
    return toHex(this.levels.at(-1)?.[0] ?? new Uint8Array());
  }

  /** The hashes that lead from a leaf, counted from 0, to the root: its neighbours from the bottom up, in hex. */
  path(index: number): string[] {
    const path: string[] = [];
    let at = index;
    for (const level of this.levels.slice(0, -1)) {
      const neighbour = level[at % 2 === 0 ? at + 1 : at - 1];
      if (neighbour) path.push(toHex(neighbour));
      at = Math.floor(at / 2);
    }
    return path;
  }
}

/** The root (hex) of the RFC 6962 tree over leaves (hex), at least one. */
export async function merkleRoot(leaves: readonly string[]): Promise<string> {
  return (await MerkleTree.of(leaves)).root;
}

/**
 * The root (hex) that a leaf and its path lead to in a tree of `size` leaves; `null` when the path is not of the right
 * length. https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2
 */
export async function rootFromPath(
  leaf: string,
  index: number,
  size: number,
  path: readonly string[],
): Promise<string | null> {
  if (index < 0 || index >= size) return null;
  let hash = await leafHash(fromHex(leaf));
  let at = index;
  let last = size - 1;
  for (const hex of path) {
    if (last === 0) return null;
    const neighbour = fromHex(hex);
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(neighbour, hash);
      while (at % 2 === 0 && at !== 0) {
        at /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeHash(hash, neighbour);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? toHex(hash) : null;
}

/**
 * The bytes whose SHA-256 is the root over leaves (hex), at least one: what a time token about the root is about, for tools
 * that take data rather than a hash.
 */
export async function rootPreimage(leaves: readonly string[]): Promise<Bytes> {
  const [only = ''] = leaves;
  if (leaves.length === 1) return Uint8Array.of(0, ...fromHex(only));
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  const roots = await Promise.all([merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left))]);
  return Uint8Array.of(1, ...roots.flatMap((root) => [...fromHex(root)]));
}
