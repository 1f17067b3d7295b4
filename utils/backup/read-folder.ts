import { sha256Hex } from '../integrity/bytes';
import { hashOfStream } from '../integrity/stream-hash';
import { chunksOf } from '../zip/byte-source';
import { type BackupChain, backupChains, type ChainFlaw, type FoundManifest } from './backup-chain';
import type { BackupSource } from './backup-folder';
import {
  type BackupManifest,
  type BackupPart,
  isManifestName,
  manifestName,
  type PartKind,
  readPartName,
  seqOfSealedPart,
} from './backup-manifest';
import type { Vault } from '../vault/vault';
import { readManifest } from './read-manifest';

/**
 * How a part was found. `damaged`: other bytes than its manifest says. `misplaced`: its bytes stand under another name. `unlisted`: no
 * readable manifest names it, so that nothing says whether it is whole.
 */
type PartState = 'whole' | 'missing' | 'damaged' | 'misplaced' | 'unlisted';

/** A part of a set, and where its bytes are. */
export interface FoundPart {
  name: string;
  kind: PartKind;
  /** Of its backup. */
  seq: number;
  /** Rows or files that it should have; `null` where nothing says. */
  count: number | null;
  state: PartState;
  /** `null` where it is missing. */
  file: Blob | null;
  /** Opens `file`, where that is encrypted and its keys are known (`readPart`). */
  vault?: Vault;
}

/** What is wrong with a set. */
export type SetFlaw =
  | ChainFlaw
  /** A manifest that stands under the name of another one. */
  | { kind: 'misnamed'; name: string }
  /** A backup that the keys of its set do not open: somebody else has made it. */
  | { kind: 'locked'; seq: number }
  | { kind: 'part'; name: string; seq: number; state: Exclude<PartState, 'whole'> };

/** The backups of one profile, as they were found. */
export interface FoundSet {
  chain: BackupChain;
  /** What is to be read, of the oldest backup first; backups before the last full one only where something is wrong. */
  parts: FoundPart[];
  flaws: SetFlaw[];
  /** The encryption of its newest backup; `null` where it has none. */
  encryption: BackupManifest['encryption'];
}

/** What reading a folder needs to know. */
export interface FolderReading {
  /** Called with the bytes that were looked at and those that there are. */
  onProgress: (bytes: number, totalBytes: number) => void;
  /** Throws where reading was cancelled. */
  checkCancelled: () => void;
}

/** Reads which sets a folder holds, and holds every part against its hash. What cannot be read counts as missing. */
export async function readFolder(source: BackupSource, reading: FolderReading): Promise<FoundSet[]> {
  const names = await source.list();
  const manifests = await readManifests(source, names.filter(isManifestName));
  if (manifests.some(({ manifest }) => manifest === 'unreadable'))
    manifests.push(...(await manifestsAmong(source, names.filter(isPartName))));
  const chains = backupChains(manifests);
  const unlisted = unlistedParts(names, manifests);
  if (chains.length === 0 && unlisted.length > 0) chains.push({ set: '', backups: [], older: [], flaws: [] });
  const misnamed = manifests.flatMap(({ name, manifest }): SetFlaw[] =>
    typeof manifest !== 'string' && manifestName(manifest.seq) !== name ? [{ kind: 'misnamed', name }] : [],
  );
  const sets: FoundSet[] = [];
  for (const [index, chain] of chains.entries()) {
    const isFirst = index === 0;
    const flaws = isFirst ? [...chain.flaws, ...misnamed] : chain.flaws;
    sets.push(await new SetReader(source, reading).read(chain, flaws, isFirst ? unlisted : []));
  }
  return sets;
}

async function readManifests(source: BackupSource, names: readonly string[]): Promise<FoundManifest[]> {
  const found: FoundManifest[] = [];
  for (const name of names) {
    const file = await source.read(name).catch(() => null);
    found.push(file ? await readManifest(name, file) : { name, sha256: '', manifest: 'unreadable' });
  }
  return found;
}

/** Manifests that stand under the names of parts: no part begins as a manifest does. */
async function manifestsAmong(source: BackupSource, names: readonly string[]): Promise<FoundManifest[]> {
  const misnamed: string[] = [];
  for (const name of names) {
    const begin = await source.read(name).then(
      (file) => file?.slice(0, 1).text(),
      () => null,
    );
    if (begin === '{') misnamed.push(name);
  }
  return (await readManifests(source, misnamed)).filter(({ manifest }) => typeof manifest !== 'string');
}

/** Whether a file is called like a part that was finished. */
export function isPartName(name: string): boolean {
  return (
    readPartName(name)?.isUnfinished === false || (seqOfSealedPart(name) !== null && name.endsWith('.part'))
  );
}

/** Files that are called like parts and stand in no readable manifest. */
function unlistedParts(names: readonly string[], manifests: readonly FoundManifest[]): FoundPart[] {
  const listed = new Set(
    manifests.flatMap(({ manifest }) =>
      typeof manifest === 'string' ? [] : manifest.parts.map(({ name }) => name),
    ),
  );
  return names.flatMap((name): FoundPart[] => {
    const part = readPartName(name);
    if (!part || part.isUnfinished || listed.has(name)) return [];
    return [{ name, kind: part.kind, seq: part.seq, count: null, state: 'unlisted', file: null }];
  });
}

/** A part, and the hash that it should have. */
interface HashedPart {
  part: FoundPart;
  sha256: string;
}

class SetReader {
  private bytes = 0;
  private totalBytes = 0;
  /** Files by the hash of their bytes. */
  private readonly byHash = new Map<string, { name: string; file: Blob }>();

  constructor(
    private readonly source: BackupSource,
    private readonly reading: FolderReading,
  ) {}

  async read(
    chain: BackupChain,
    flaws: readonly SetFlaw[],
    unlisted: readonly FoundPart[],
  ): Promise<FoundSet> {
    const newest = await this.partsOf(chain.backups);
    const older = await this.partsOf(chain.older);
    const extra: FoundPart[] = [];
    for (const part of unlisted) extra.push(await this.findUnlisted(part));
    // What is called like a manifest and is none may be a part under another name.
    for (const flaw of flaws) if (flaw.kind === 'unreadable') await this.hashed(flaw.name);
    const isFlawed = flaws.length > 0 || unlisted.length > 0 || newest.some(({ part }) => !isWhole(part));
    const placed = ({ part, sha256 }: HashedPart) => this.placed(part, sha256);
    const ofOlder = older.map(placed);
    const found = [...(isFlawed ? ofOlder : []), ...newest.map(placed)];
    const used = new Set([...ofOlder, ...found].map(({ file }) => file));
    const parts = [...found, ...extra.filter(({ file }) => file !== null && !used.has(file))];
    parts.sort((a, b) => a.seq - b.seq);
    return {
      chain,
      parts,
      flaws: [...flaws, ...[...new Set([...ofOlder, ...parts])].flatMap(flawOf)],
      encryption: chain.backups.at(-1)?.encryption ?? null,
    };
  }

  private async partsOf(backups: readonly BackupManifest[]): Promise<HashedPart[]> {
    const listed = backups.flatMap(({ seq, parts }) => parts.map((part) => ({ part, seq })));
    this.totalBytes += listed.reduce((sum, { part }) => sum + part.size, 0);
    const found: HashedPart[] = [];
    for (const { part, seq } of listed) found.push({ part: await this.find(part, seq), sha256: part.sha256 });
    return found;
  }

  private async find({ name, kind, count, sha256 }: BackupPart, seq: number): Promise<FoundPart> {
    const hashed = await this.hashed(name);
    if (!hashed) return { name, kind, seq, count, state: 'missing', file: null };
    const state = hashed.sha256 === sha256 ? 'whole' : 'damaged';
    return { name, kind, seq, count, state, file: hashed.file };
  }

  private async findUnlisted(part: FoundPart): Promise<FoundPart> {
    return { ...part, file: (await this.hashed(part.name))?.file ?? null };
  }

  private async hashed(name: string): Promise<{ file: Blob; sha256: string } | null> {
    this.reading.checkCancelled();
    try {
      const file = await this.source.read(name);
      if (!file) return null;
      const sha256 = await hashOf(file);
      this.byHash.set(sha256, { name, file });
      this.bytes += file.size;
      this.reading.onProgress(this.bytes, Math.max(this.bytes, this.totalBytes));
      return { file, sha256 };
    } catch {
      return null;
    }
  }

  /** The part with its own bytes, where these stand under another name. */
  private placed(part: FoundPart, sha256: string): FoundPart {
    const elsewhere = isWhole(part) ? undefined : this.byHash.get(sha256);
    return elsewhere ? { ...part, state: 'misplaced', file: elsewhere.file } : part;
  }
}

function isWhole({ state }: FoundPart): boolean {
  return state === 'whole';
}

function flawOf({ name, seq, state }: FoundPart): SetFlaw[] {
  return state === 'whole' ? [] : [{ kind: 'part', name, seq, state }];
}

/** Files up to this size are hashed as a whole, by WebCrypto. */
const AT_ONCE = 64 * 1024 * 1024;

async function hashOf(file: Blob): Promise<string> {
  if (file.size <= AT_ONCE) return sha256Hex(new Uint8Array(await file.arrayBuffer()));
  return hashOfStream(chunksOf(file), file.size);
}
