import { groupBy } from '../model/group-by';
import type { BackupManifest, ManifestFlaw } from './backup-manifest';

/** A file called like a manifest, read: with the hex SHA-256 of its bytes. */
export interface FoundManifest {
  name: string;
  sha256: string;
  manifest: BackupManifest | ManifestFlaw;
}

/** What is wrong with a chain of backups. */
export type ChainFlaw =
  /** A file that is called like a manifest cannot be read, or was written by a later Menbe. */
  | { kind: ManifestFlaw; name: string }
  /** Backups that should be between two others are not there: `from` to `to`, both included. */
  | { kind: 'missing'; from: number; to: number }
  /** A backup that does not follow the one before it: that one was exchanged, or this one. */
  | { kind: 'broken'; seq: number };

/** The backups of a set from a full one on. */
export interface BackupChain {
  set: string;
  /** The newest full backup that there is and all that follow it, oldest first. Gaps are flaws, and what is behind them is in it. */
  backups: BackupManifest[];
  /** Older backups of the set. */
  older: BackupManifest[];
  flaws: ChainFlaw[];
}

/**
 * The chains of the sets that a folder holds, the set with the newest backup first. A set without a full backup has a chain of what there
 * is. Flaws of files that belong to no set stand in the first chain.
 */
export function backupChains(found: readonly FoundManifest[]): BackupChain[] {
  const unread = found.flatMap(({ manifest, name }): ChainFlaw[] =>
    typeof manifest === 'string' ? [{ kind: manifest, name }] : [],
  );
  const sets = groupBy(found.filter(isRead), ({ manifest }) => manifest.set);
  const chains = [...sets.values()].map(chainOf).sort((a, b) => newestTime(b) - newestTime(a));
  if (unread.length === 0) return chains;
  const [first = { set: '', backups: [], older: [], flaws: [] }, ...others] = chains;
  return [{ ...first, flaws: [...first.flaws, ...unread] }, ...others];
}

type ReadManifest = FoundManifest & { manifest: BackupManifest };

function isRead(found: FoundManifest): found is ReadManifest {
  return typeof found.manifest !== 'string';
}

function newestTime({ backups }: BackupChain): number {
  return Date.parse(backups.at(-1)?.createdAt ?? '');
}

function chainOf(found: readonly ReadManifest[]): BackupChain {
  const ordered = [...found].sort((a, b) => a.manifest.seq - b.manifest.seq);
  const begin = Math.max(
    0,
    ordered.findLastIndex(({ manifest }) => manifest.kind === 'full'),
  );
  const chain = ordered.slice(begin);
  return {
    set: ordered[0]?.manifest.set ?? '',
    backups: chain.map(({ manifest }) => manifest),
    older: ordered.slice(0, begin).map(({ manifest }) => manifest),
    flaws: [
      ...missingBase(chain[0]?.manifest),
      ...chain.flatMap((one, index) => flawsBetween(chain[index - 1], one)),
    ],
  };
}

/** Where the chain does not begin with a full backup. */
function missingBase(first: BackupManifest | undefined): ChainFlaw[] {
  if (!first || first.kind === 'full') return [];
  return [{ kind: 'missing', from: first.base, to: first.seq - 1 }];
}

function flawsBetween(before: ReadManifest | undefined, { manifest }: ReadManifest): ChainFlaw[] {
  if (!before) return [];
  const expected = before.manifest.seq + 1;
  if (manifest.seq > expected) return [{ kind: 'missing', from: expected, to: manifest.seq - 1 }];
  return manifest.previous === before.sha256 ? [] : [{ kind: 'broken', seq: manifest.seq }];
}
