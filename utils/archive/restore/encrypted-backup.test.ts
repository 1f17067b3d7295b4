import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { backUp, someKeys } from '../../../tests/support/encrypted-set';
import { keepPicture } from '../../../tests/support/keep-picture';
import { MemoryPlace } from '../../../tests/support/memory-place';
import { plansOf, restored } from '../../../tests/support/restored';
import type { BackupManifest } from '../../backup/backup-manifest';
import { keyFileOf } from '../../backup/encryption/sealed-manifest';
import type { MenbeDatabase } from '../../db/database';
import { openKeyFile } from '../../vault/key-file';
import { newKeyRing } from '../../vault/key-ring';
import { openVault, type Vault } from '../../vault/vault';
import { saveCapture } from '../capture/save-capture';
import { saveNote } from '../notes/save-note';
import { addTag } from '../tags/change-tags';
import { applyRestore } from './apply-restore';
import { planUnlocked } from './plan-restore';

const NOW = new Date(Date.UTC(2026, 10, 25, 9));
const PICTURE = new Uint8Array([9, 8, 7, 6, 5]);
const urlOf = (n: number) => `https://gizli.example/${n}`;

/** Three sources and two encrypted backups of them: a full one, and an increment with the third and a note. */
async function filled() {
  const db = aDatabase();
  const place = new MemoryPlace();
  const { keys, recoveryKey } = someKeys();
  for (const n of [1, 2]) await saveCapture(db, anArticle({ url: urlOf(n), text: `Sirr ${n}` }), at(n));
  const page = await db.pages.get(urlOf(1));
  await keepPicture(
    db,
    { snapshotId: page?.newestSnapshotId ?? '', pageUrl: urlOf(1) },
    'https://gizli.example/1.jpg',
    PICTURE,
  );
  const full = await backUp(db, place, keys, minute(60));
  await saveCapture(db, anArticle({ url: urlOf(3), text: 'Sirr 3' }), at(70));
  await addTag(db, [urlOf(1)], 'məxfi', { now: minute(71) });
  await saveNote(db, urlOf(1), 'Heç kim', { base: null, now: minute(72) });
  const increment = await backUp(db, place, keys, minute(60 * 26));
  return { db, place, keys, recoveryKey, full, increment };
}

let set: Awaited<ReturnType<typeof filled>>;
beforeAll(async () => void (set = await filled()));

const copy = (changes: (files: Map<string, Uint8Array<ArrayBuffer>>) => void = () => undefined) => {
  const files = new Map(set.place.files);
  changes(files);
  return files;
};
type Folder = ReturnType<typeof copy>;

async function unlocked(db: MenbeDatabase, files: Folder, vault: Vault = openVault(set.keys.ring)) {
  const [plan] = await plansOf(db, files);
  if (!plan?.locked) throw new Error('Nothing is locked.');
  return planUnlocked(db, plan.locked, vault, {
    now: NOW,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

async function restoredFrom(files: Folder) {
  const db = aDatabase();
  const plan = await unlocked(db, files);
  const report = await applyRestore(db, plan, {
    now: NOW,
    isSafeHtml: () => true,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return { db, plan, report };
}

describe('an encrypted backup', () => {
  it('tells nothing of what is in it, by names or by bytes', () => {
    const names = [...set.place.files.keys()];
    expect(names.filter((name) => !/^\d{5}-(?:manifest\.json|[0-9a-f]{32}\.part)$/.test(name))).toEqual([]);
    for (const bytes of set.place.files.values()) {
      const text = Buffer.from(bytes).toString('latin1');
      for (const told of ['gizli.example', 'Sirr', 'Laptop', 'Menbe 0.1.0', 'items'])
        expect(text).not.toContain(told);
    }
  });

  it('goes on as increments, which bring what came since', () => {
    expect(set.full).toMatchObject({ kind: 'full', added: { snapshots: 2, files: 1 } });
    expect(set.increment).toMatchObject({ kind: 'increment', base: 1, added: { snapshots: 1 } });
  });

  it('says only when it was made until it is unlocked, and then gives back all', async () => {
    const [locked] = await plansOf(aDatabase(), copy());
    expect(locked).toMatchObject({ device: '', sources: { all: 0 }, set: { parts: [], flaws: [] } });
    const { db, plan, report } = await restoredFrom(copy());
    expect(plan).toMatchObject({ locked: null, sources: { all: 3, new: 3 }, files: 1, set: { flaws: [] } });
    expect(report).toMatchObject({
      merged: { added: 3 },
      files: { added: 1, missing: 0 },
      ledger: 'kept',
      damagedLines: 0,
    });
    expect(await db.contents.orderBy('id').toArray()).toEqual(await set.db.contents.orderBy('id').toArray());
    expect(await db.pages.get(urlOf(1))).toMatchObject({ tags: ['məxfi'], note: 'Heç kim' });
  });

  it('brings its keys in each manifest, for the recovery key too', async () => {
    const [locked] = await plansOf(aDatabase(), copy());
    const file = keyFileOf(locked?.locked?.encryption ?? {});
    const { ring } = openKeyFile(file, { slot: 'recovery', key: set.recoveryKey });
    expect((await unlocked(aDatabase(), copy(), openVault(ring))).sources.all).toBe(3);
  });

  it('has nothing for other keys, and says so', async () => {
    const plan = await unlocked(aDatabase(), copy(), openVault(newKeyRing()));
    expect(plan).toMatchObject({ sources: { all: 0 }, set: { parts: [] } });
    expect(plan.set.flaws).toMatchObject([
      { kind: 'locked', seq: 1 },
      { kind: 'locked', seq: 2 },
    ]);
  });
});

describe('damage to an encrypted backup', () => {
  const partOf = (manifest: BackupManifest, kind: string) =>
    manifest.parts.find((part) => part.kind === kind)?.name ?? '';

  it('is found and named, and everything else restored', async () => {
    const name = partOf(set.full, 'items');
    const { plan, report } = await restoredFrom(
      copy((files) => {
        const bytes = files.get(name)?.slice() ?? new Uint8Array();
        bytes[200] = (bytes[200] ?? 0) ^ 1;
        files.set(name, bytes);
      }),
    );
    expect(plan.set.flaws).toMatchObject([{ kind: 'part', name, state: 'damaged' }]);
    expect(report.merged.added).toBe(1);
  });

  it('is repaired where two parts stand under each other’s names', async () => {
    const [one, other] = [partOf(set.full, 'items'), partOf(set.increment, 'items')];
    const { plan, report } = await restoredFrom(
      copy((files) => {
        files.set(one, set.place.files.get(other) ?? new Uint8Array());
        files.set(other, set.place.files.get(one) ?? new Uint8Array());
      }),
    );
    expect(plan.set.flaws.map(({ kind }) => kind)).toEqual(['part', 'part']);
    expect(report.merged.added).toBe(3);
  });

  it('is named where a part or a manifest is gone', async () => {
    const { plan, report } = await restoredFrom(
      copy((files) => files.delete(partOf(set.increment, 'items'))),
    );
    expect(plan.set.flaws).toMatchObject([{ kind: 'part', state: 'missing' }]);
    expect(report.merged.added).toBe(2);
    const without = await restoredFrom(copy((files) => files.delete('00001-manifest.json')));
    expect(without.plan.set.flaws).toMatchObject([{ kind: 'missing', from: 1, to: 1 }]);
    expect(without.report.merged.added).toBe(1);
  });
});

it('is left by an unfinished run and removed by the next, and what is foreign stays', async () => {
  const place = new MemoryPlace();
  const { keys } = someKeys();
  place.files.set(`00001-${'a'.repeat(32)}.part`, new Uint8Array(3));
  place.files.set('notes.part', new Uint8Array(3));
  const { parts } = await backUp(set.db, place, keys, minute(60));
  expect([...place.files.keys()].sort()).toEqual(
    [...parts.map(({ name }) => name), '00001-manifest.json', 'notes.part'].sort(),
  );
});

it('leaves plain backups as they were: they are restored without keys', async () => {
  const place = new MemoryPlace();
  await backUp(set.db, place, null, minute(60));
  const { plan, report } = await restored(aDatabase(), new Map(place.files));
  expect(plan.locked).toBeNull();
  expect(report.merged.added).toBe(3);
});
