import { type BackupChain, backupChains, type FoundManifest } from '../../backup/backup-chain';
import type { BackupSource } from '../../backup/backup-folder';
import { type BackupKind, type BackupManifest, isManifestName } from '../../backup/backup-manifest';
import type { BackupPlace } from '../../backup/backup-place';
import { openManifest } from '../../backup/encryption/sealed-manifest';
import { readManifest } from '../../backup/read-manifest';
import type { Vault } from '../../vault/vault';
import type { MenbeDatabase } from '../../db/database';
import { arePartsThere } from './are-parts-there';

/** After so long an increment is no more added to a full backup: a new one begins. */
const FULL_EVERY_MILLISECONDS = 7 * 86_400_000;

/** A backup that is to be made. */
export interface BackupPlan {
  seq: number;
  kind: BackupKind;
  base: number;
  /** Hash of the manifest before it. */
  previous: string | null;
  /** The backup that an increment adds to. */
  before: BackupManifest | null;
}

/**
 * The manifests in a folder; also those that cannot be read, or not opened with the vault of this profile. A backup reads them once and
 * hands them on.
 */
export async function readManifests(
  place: BackupSource,
  vault: Vault | null = null,
): Promise<FoundManifest[]> {
  const found: FoundManifest[] = [];
  for (const name of (await place.list()).filter(isManifestName)) {
    const file = await place.read(name);
    if (file) found.push(await opened(await readManifest(name, file), vault));
  }
  return found;
}

async function opened(found: FoundManifest, vault: Vault | null): Promise<FoundManifest> {
  const { manifest } = found;
  if (typeof manifest === 'string' || manifest.encryption === null) return found;
  return { ...found, manifest: (vault && (await openManifest(manifest, vault))) ?? 'unreadable' };
}

/** What a plan is made from. */
interface Planning {
  set: string;
  now: Date;
  /** The manifests in the folder. */
  found: readonly FoundManifest[];
}

/**
 * What comes next in a set. `forked` where the ledger in it is not a part of this database's: the profile was restored from an older copy, or
 * another one writes into the same set; its backups must not be continued.
 *
 * A full backup where there is none, where the last one is a week old, and where the chain is broken or files of it are gone or of another size.
 */
export async function planBackup(
  db: MenbeDatabase,
  place: BackupPlace,
  { set, now, found }: Planning,
): Promise<BackupPlan | 'forked'> {
  const chain = backupChains(found).find((each) => each.set === set);
  const before = chain?.backups.at(-1);
  if (!chain || !before) return full(nextSeq(found), null);
  if (!(await isOfThisLedger(db, before))) return 'forked';
  const previous = found.find(({ manifest }) => manifest === before)?.sha256 ?? null;
  const seq = nextSeq(found);
  const canGoOn = isRecent(chain, now) && (await isWhole(chain, place));
  if (!canGoOn) return full(seq, previous);
  return { seq, kind: 'increment', base: before.base, previous, before };
}

/** Whether its full backup is less than a week old, by a clock that was not set back since. */
function isRecent({ backups }: BackupChain, now: Date): boolean {
  const age = now.getTime() - Date.parse(backups[0]?.createdAt ?? '');
  return age >= 0 && age < FULL_EVERY_MILLISECONDS;
}

/** Whether nothing of it is missing, by the sizes of its files. */
async function isWhole({ backups, flaws }: BackupChain, place: BackupPlace): Promise<boolean> {
  if (flaws.length > 0) return false;
  for (const { parts } of backups) if (!(await arePartsThere(place, parts))) return false;
  return true;
}

function full(seq: number, previous: string | null): BackupPlan {
  return { seq, kind: 'full', base: seq, previous, before: null };
}

/** Also after manifests that cannot be read: their names are taken. */
function nextSeq(found: readonly FoundManifest[]): number {
  return Math.max(0, ...found.map(({ name }) => Number.parseInt(name, 10))) + 1;
}

async function isOfThisLedger(db: MenbeDatabase, { ledger }: BackupManifest): Promise<boolean> {
  if (ledger === null) return true;
  return (await db.ledger.get(ledger.seq))?.hash === ledger.hash;
}
