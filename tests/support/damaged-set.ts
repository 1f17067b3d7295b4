import { constants, gunzipSync } from 'node:zlib';
import type { MenbeDatabase } from '../../utils/db/database';
import type { SetFlaw } from '../../utils/backup/read-folder';
import { contentHash } from '../../utils/integrity/content-hash';
import { aDatabase } from './builders';
import type { Files } from './backup-set';
import { restored } from './restored';

/** A damage: which files, and where in the first of them it begins. */
export interface Damage {
  kind: 'byte' | 'missing' | 'swapped' | 'truncated';
  names: string[];
  at: number;
}

/** Does a random damage to a copy of a set. */
export function damaged(files: Files, random: () => number): { files: Files; damage: Damage } {
  const copy: Files = new Map(files);
  const names = [...files.keys()];
  const pick = () => names[Math.floor(random() * names.length)] ?? '';
  const name = pick();
  const bytes = files.get(name) ?? new Uint8Array();
  const at = Math.floor(random() * bytes.length);
  const kind = (['byte', 'missing', 'swapped', 'truncated'] as const)[Math.floor(random() * 4)] ?? 'byte';
  if (kind === 'byte') {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ (1 + Math.floor(random() * 255));
    copy.set(name, changed);
  } else if (kind === 'missing') copy.delete(name);
  else if (kind === 'truncated') copy.set(name, bytes.slice(0, at));
  else {
    let other = pick();
    while (other === name) other = pick();
    copy.set(name, files.get(other) ?? bytes).set(other, bytes);
    return { files: copy, damage: { kind, names: [name, other], at: 0 } };
  }
  return { files: copy, damage: { kind, names: [name], at: kind === 'missing' ? 0 : at } };
}

/** What an undamaged set gives, by what each of its files brings. */
export interface Expected {
  files: Files;
  archive: MenbeDatabase;
}

/** What is wrong with how a damaged set was restored; nothing where the damage was named and everything undamaged came back. */
export async function faultsOf(expected: Expected, files: Files, damage: Damage): Promise<string[]> {
  const faults: string[] = [];
  const archive = aDatabase();
  const { plan } = await restored(archive, files);
  for (const name of damage.names)
    if (!plan.set.flaws.some((flaw) => isNamed(flaw, name))) faults.push(`${name} is not named`);
  const lost = lostIds(expected.files, damage);
  for (const { id, sha256 } of await expected.archive.snapshots.toArray()) {
    const content = await archive.contents.get(id);
    const snapshot = await archive.snapshots.get(id);
    if (!content || !snapshot) {
      if (!lost.has(id)) faults.push(`source ${id} is not restored`);
    } else if (snapshot.sha256 !== sha256 || (await contentHash({ ...snapshot, ...content })) !== sha256)
      faults.push(`source ${id} is another one`);
  }
  if (!damage.names.some((name) => name.includes('-files-') && damage.kind !== 'swapped'))
    faults.push(...(await missingFiles(expected.archive, archive, lost, damage)));
  await archive.delete();
  return faults;
}

/** A missing manifest is seen by the gap, or by its parts that no list names; a changed one by the one that follows it, too. */
function isNamed(flaw: SetFlaw, name: string): boolean {
  if ('name' in flaw && flaw.name === name) return true;
  if (!name.endsWith('-manifest.json')) return false;
  const seq = Number.parseInt(name, 10);
  if (flaw.kind === 'missing') return flaw.from <= seq && seq <= flaw.to;
  if (flaw.kind === 'broken') return flaw.seq === seq || flaw.seq === seq + 1;
  return flaw.kind === 'part' && flaw.seq === seq && flaw.state === 'unlisted';
}

/** Ids of sources that stand behind the damage in a part of sources: nobody can be asked to restore those. */
function lostIds(files: Files, { kind, names, at }: Damage): Set<string> {
  const [name = ''] = names;
  const bytes = files.get(name);
  if (!bytes || kind === 'swapped' || !name.includes('-items-')) return new Set();
  const idsIn = (text: string) => [...text.matchAll(/"row":\{"id":"([^"]+)"/g)].map(([, id = '']) => id);
  const all = idsIn(gunzipSync(bytes).toString());
  if (kind === 'missing') return new Set(all);
  const before = intactLines(bytes.slice(0, at));
  return new Set(all.slice(idsIn(before).length));
}

/** The lines that end before the damage. A gzip's header holds nothing that the lines depend on. */
function intactLines(bytes: Uint8Array): string {
  if (bytes.length <= 10) return '';
  const text = gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

async function missingFiles(
  expected: MenbeDatabase,
  archive: MenbeDatabase,
  lost: ReadonlySet<string>,
  damage: Damage,
): Promise<string[]> {
  // Their rows stand in the state of a backup.
  if (damage.kind !== 'swapped' && damage.names.some((name) => name.includes('-state-'))) return [];
  const faults: string[] = [];
  for (const { snapshotId, name, sha256 } of await expected.attachments.toArray())
    if (!lost.has(snapshotId) && (await archive.blobs.get(sha256)) === undefined)
      faults.push(`file ${name} is not restored`);
  return faults;
}
