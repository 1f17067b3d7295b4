import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { exportText } from '../../../tests/support/export-text';
import { MenbeDatabase } from '../../db/database';
import { ChainChecker } from '../../integrity/check-chain';
import { ProblemList } from '../../integrity/problem-list';
import type { EvidenceProblem } from '../../model/evidence';
import { deletePages, emptyBin, restorePages } from '../pages/delete-pages';
import { importArchive } from '../import/import-archive';
import { saveCapture } from '../capture/save-capture';
import { renameDevice } from './device-name';
import { recordEntries } from './record-entries';

async function problemsOf(db: MenbeDatabase): Promise<EvidenceProblem[]> {
  const problems = new ProblemList();
  const chain = new ChainChecker(problems);
  await chain.add(await db.ledger.toArray());
  await chain.finish();
  return problems.first;
}

const kinds = async (db: MenbeDatabase) => (await db.ledger.toArray()).map(({ kind }) => kind);

const exported = async (db: MenbeDatabase) => new Blob([await exportText(db)]);

/** An archive of sources for three batches of an import, and its export; made once, and not changed. */
let large: Promise<{ source: MenbeDatabase; file: Blob }> | null = null;
const aSource = () => (large ??= makeSource());

async function makeSource() {
  const source = aDatabase();
  for (let n = 0; n < 250; n++)
    await saveCapture(source, anArticle({ url: `https://xeber.example/${n}` }), at(n));
  return { source, file: await exported(source) };
}

const importing = {
  dryRun: false,
  now: minute(50),
  isSafeHtml: () => true,
  onProgress: () => undefined,
  signal: new AbortController().signal,
};

describe('the ledger', () => {
  it('tells of every change, in one chain that is signed', async () => {
    const db = aDatabase();
    const { pageUrl, snapshotId } = await saveCapture(db, anArticle(), at(1));
    await saveCapture(db, anArticle(), at(2));
    await saveCapture(db, anArticle({ title: 'Other' }), at(3));
    await deletePages(db, [pageUrl], minute(4));
    await restorePages(db, [pageUrl]);
    await deletePages(db, [pageUrl], minute(5));
    await emptyBin(db, new Date(minute(5).getTime() + 31 * 24 * 3_600_000), 30);
    const entries = await db.ledger.toArray();
    expect(entries.map(({ kind }) => kind)).toEqual([
      'key',
      'capture',
      'unchanged',
      'capture',
      'binned',
      'restored',
      'binned',
      'deletion',
    ]);
    expect(entries[1]?.subject).toMatchObject({ snapshotId, pageUrl, origin: 'user' });
    expect(entries[2]?.subject).toMatchObject({ snapshotId, archivedAt: at(2).now.toISOString() });
    const [first, , second] = entries.slice(1).map(({ subject }) => subject as Record<string, unknown>);
    expect(entries[7]?.subject).toEqual({
      pageUrl,
      snapshotIds: [first?.snapshotId, second?.snapshotId],
      contentSha256s: [first?.contentSha256, second?.contentSha256],
    });
    expect(await problemsOf(db)).toEqual([]);
  });

  it('seals an import in batches, tells where it came from and what came back from the bin', async () => {
    const { source, file } = await aSource();
    const [theirKey] = await source.signingKeys.toArray();
    const db = aDatabase();
    await importArchive(db, file, importing);
    const entries = await db.ledger.toArray();
    expect(entries).toHaveLength(251);
    expect(entries.filter(({ signature }) => signature !== null).map(({ seq }) => seq)).toEqual([
      1, 101, 201, 251,
    ]);
    expect(entries.at(-1)).toMatchObject({ kind: 'import', subject: { from: theirKey?.keyId } });
    const theirs = (await source.ledger.get(251))?.subject as { recordSha256: string };
    expect(entries.at(-1)?.subject).toMatchObject({ recordSha256: theirs.recordSha256 });

    await deletePages(db, ['https://xeber.example/3'], minute(4));
    await importArchive(db, file, importing);
    expect((await kinds(db)).slice(251)).toEqual(['binned', 'restored']);
    await importArchive(db, file, importing);
    expect(await db.ledger.count()).toBe(253);
    expect(await problemsOf(db)).toEqual([]);
  });

  it('is one chain when two contexts save and a third imports, all at once', async () => {
    const { file } = await aSource();
    const first = aDatabase();
    const [second, third] = [new MenbeDatabase(first.name), new MenbeDatabase(first.name)];
    const save = async (db: MenbeDatabase, from: number) => {
      for (let n = from; n < from + 60; n++)
        await saveCapture(db, anArticle({ url: `https://b.example/${n}` }), at(n));
    };
    await Promise.all([save(first, 0), save(second, 30), importArchive(third, file, importing)]);
    expect(await problemsOf(first)).toEqual([]);
    const entries = await first.ledger.toArray();
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect([count('key'), count('capture'), count('unchanged'), count('import')]).toEqual([1, 90, 30, 250]);
    expect(await first.snapshots.count()).toBe(340);
  });

  it('writes no entry when what it tells of fails, and nothing when the entry fails', async () => {
    const db = aDatabase();
    await saveCapture(db, anArticle(), at(1));
    const failing = db.contents.hook('creating').subscribe(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(saveCapture(db, anArticle({ title: 'B' }), at(2))).rejects.toThrow('full');
    db.contents.hook('creating').unsubscribe(failing as never);
    expect(await kinds(db)).toEqual(['key', 'capture']);
  });

  it('begins to sign with a new key when the old one is lost, and says so', async () => {
    const db = aDatabase();
    await renameDevice(db, '  Newsroom \n laptop ');
    await saveCapture(db, anArticle(), at(1));
    await db.signingKeys.clear();
    const restarted = new MenbeDatabase(db.name);
    await saveCapture(restarted, anArticle({ title: 'B' }), at(2));
    expect(await kinds(db)).toEqual(['key', 'capture', 'key', 'capture']);
    expect((await db.ledger.get(3))?.subject).toMatchObject({ deviceName: 'Newsroom laptop' });
    expect(await problemsOf(db)).toEqual([]);
    // The context that still has the old one follows.
    await saveCapture(db, anArticle({ title: 'C' }), at(3));
    expect((await kinds(db)).filter((kind) => kind === 'key')).toHaveLength(2);
  });

  it('begins to sign with a new key when the stored one does not sign', async () => {
    const db = aDatabase();
    await saveCapture(db, anArticle(), at(1));
    await db.signingKeys.toCollection().modify({ privateKey: {} as CryptoKey });
    const restarted = new MenbeDatabase(db.name);
    await saveCapture(restarted, anArticle({ title: 'B' }), at(2));
    expect(await kinds(db)).toEqual(['key', 'capture', 'key', 'capture']);
    expect(await problemsOf(db)).toEqual([]);
  });

  it('keeps a key that no script can take out', async () => {
    const db = aDatabase();
    await saveCapture(db, anArticle(), at(1));
    const [key] = await db.signingKeys.toArray();
    expect(key?.privateKey.extractable).toBe(false);
    expect(key?.algorithm).toBe('Ed25519');
  });

  it('takes entries of others, however their text is formed', async () => {
    const db = aDatabase();
    const subject = { snapshotId: 'a', name: 'half \ud83d', sha256: '0' };
    await recordEntries(db, [{ kind: 'attachment-removed', subject }]);
    expect(await problemsOf(db)).toEqual([]);
    expect((await db.ledger.get(2))?.subject).toMatchObject({ name: 'half \ufffd' });
  });
});
