import { describe, expect, it, vi } from 'vitest';
import { aDatabase, anArticle, at } from '../../../tests/support/builders';
import { recordHash } from '../../integrity/record';
import { snapshotFields } from '../../integrity/snapshot-fields';
import type { AttachmentRecord } from '../../model/attachment';
import type { SnapshotRecord } from '../../model/records';
import { archiveStats } from '../pages/archive-stats';
import { deletePages } from '../pages/delete-pages';
import { pageState } from '../pages/page-state';
import { saveCapture } from './save-capture';

describe('saveCapture', () => {
  it('stores page, snapshot and content of a page seen for the first time', async () => {
    const db = aDatabase();
    const outcome = await saveCapture(db, anArticle(), at(1));
    expect(outcome).toMatchObject({
      status: 'archived',
      snapshotCount: 1,
      archivedAt: at(1).now.toISOString(),
    });
    expect(await db.pages.get(outcome.pageUrl)).toMatchObject({
      title: 'Xəzərin səviyyəsi enir',
      deleted: 0,
    });
    expect(await db.contents.get(outcome.snapshotId)).toMatchObject({ html: anArticle().html });
    expect(await archiveStats(db)).toEqual({ pages: 1, snapshots: 1 });
  });

  it('stores what the site answered, where that is known, and signs the same with it or without', async () => {
    const signed: unknown[] = [];
    for (const answered of [404, null, undefined]) {
      const db = aDatabase();
      const { snapshotId } = await saveCapture(db, anArticle(), { ...at(1), answered });
      const snapshot = await db.snapshots.get(snapshotId);
      expect([snapshot?.answered, 'answered' in (snapshot ?? {})]).toEqual([
        answered ?? undefined,
        answered === 404,
      ]);
      const fields = { ...(snapshot as SnapshotRecord), id: 'x' };
      signed.push(await recordHash(snapshotFields(fields, anArticle())));
    }
    expect(new Set(signed).size).toBe(1);
  });

  it('keeps the visited address while the page is known by its normalised one', async () => {
    const db = aDatabase();
    const visited = 'https://XEBER.example:443/az/1?utm_source=x#a';
    const outcome = await saveCapture(db, anArticle({ url: visited }), at(1));
    expect(outcome.pageUrl).toBe('https://xeber.example/az/1');
    expect((await db.snapshots.get(outcome.snapshotId))?.url).toBe(visited);
  });

  describe('of an address that lets others in', () => {
    const url = 'https://user:pass@xeber.example/1?token=9f8e7d6c5b4a3210&b=2#n';
    const html = '<p><a href="https://user:pass@xeber.example/1?token=9f8e7d6c5b4a3210&amp;b=2#n1">1</a></p>';
    const stored = async (keepKeys?: boolean) => {
      const db = aDatabase();
      const article = anArticle({
        url,
        html,
        canonicalUrl: 'https://xeber.example/1?token=9f8e7d6c5b4a3210',
      });
      const { snapshotId, keysLeftOut } = await saveCapture(db, article, {
        ...at(1),
        ...(keepKeys !== undefined && { keepKeys }),
      });
      const [snapshot, content, page] = [
        await db.snapshots.get(snapshotId),
        await db.contents.get(snapshotId),
        await pageState(db, url),
      ];
      const entries = JSON.stringify(await db.ledger.toArray());
      return { text: JSON.stringify([snapshot, content]) + entries, url: snapshot?.url, page, keysLeftOut };
    };

    it('never stores name and password', async () => {
      const { text, url: address, page, keysLeftOut } = await stored();
      expect(keysLeftOut).toEqual([]);
      expect(text).not.toContain('pass');
      expect(address).toBe('https://xeber.example/1?token=9f8e7d6c5b4a3210&b=2#n');
      expect(page?.url).toBe('https://xeber.example/1?b=2&token=9f8e7d6c5b4a3210');
    });

    it('stores no keys where they are to be left out, and finds the page again', async () => {
      const { text, url: address, page, keysLeftOut } = await stored(false);
      expect(keysLeftOut).toEqual(['token']);
      expect(text).not.toContain('9f8e7d6c5b4a3210');
      expect(address).toBe('https://xeber.example/1?b=2#n');
      expect(page?.url).toBe('https://xeber.example/1?b=2');
    });
  });

  it('adds no second body for unchanged content, and says since when it is unchanged', async () => {
    const db = aDatabase();
    const first = await saveCapture(db, anArticle(), at(1));
    const second = await saveCapture(db, anArticle(), at(5));
    expect(second).toMatchObject({
      status: 'unchanged',
      snapshotId: first.snapshotId,
      since: first.archivedAt,
    });
    expect(await db.contents.count()).toBe(1);
    expect((await db.pages.get(first.pageUrl))?.lastArchivedAt).toBe(at(5).now.toISOString());
  });

  describe('of a page whose pictures were kept', () => {
    const URL_OF = 'https://xeber.example/1.png';
    const article = anArticle({ html: `<p>Xəzər dənizinin səviyyəsi enir.</p><p><img src="${URL_OF}"></p>` });
    const picture = (sha256: string, from = URL_OF) => ({ url: URL_OF, from, sha256 });
    const archived = async () => {
      const db = aDatabase();
      const { snapshotId, pageUrl } = await saveCapture(db, article, at(1));
      const row = { snapshotId, pageUrl, kind: 'image', name: 'image-001.png', state: 'done', url: URL_OF };
      await db.attachments.put({ ...row, from: URL_OF, sha256: 'a' } as AttachmentRecord);
      return db;
    };

    it.each([
      ['another file is under the address', [picture('b')], 'archived'],
      ['the file is the same', [picture('a')], 'unchanged'],
      ['the page sent another copy of it', [picture('b', `${URL_OF}?w=2`)], 'unchanged'],
      ['it cannot be read', [], 'unchanged'],
    ])('looks at their bytes: %s', async (_what, shown, status) => {
      const db = await archived();
      const saved = await saveCapture(db, article, { ...at(5), pictures: () => Promise.resolve(shown) });
      expect(saved.status).toBe(status);
    });

    it('does not read them where the text says that it is another version', async () => {
      const db = await archived();
      const pictures = vi.fn(() => Promise.resolve([]));
      await saveCapture(db, { ...article, title: 'Xəzər qalxır' }, { ...at(5), pictures });
      expect(pictures).not.toHaveBeenCalled();
    });
  });

  it('adds no version for what changes with every visit, and keeps what is searched for with what is stored', async () => {
    const db = aDatabase();
    const seen = (views: number) => {
      const text = `Xəzər dənizinin səviyyəsi enir.\n${views} baxış`;
      return anArticle({ text, html: `<p>Xəzər dənizinin səviyyəsi enir.</p><p>${views} baxış</p>` });
    };
    const first = await saveCapture(db, seen(12), at(1));
    expect(await saveCapture(db, seen(3456), at(5))).toMatchObject({
      status: 'unchanged',
      snapshotId: first.snapshotId,
      previous: null,
    });
    expect((await db.contents.get(first.snapshotId))?.text).toContain('12 baxış');
    expect((await db.indexPending.toArray()).at(-1)?.terms).toBeNull();
  });

  it('stores a version rather than compare for ever', async () => {
    const db = aDatabase();
    const counting = (views: number) => anArticle({ text: `Mətn\n${views} views` });
    await saveCapture(db, counting(1), at(1));
    let passed = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (passed += 60_000));
    expect((await saveCapture(db, counting(2), at(2))).status).toBe('archived');
    vi.restoreAllMocks();
    expect((await saveCapture(db, counting(3), at(3))).status).toBe('unchanged');
  });

  it('is not held up by a line that could be read in many ways', async () => {
    const db = aDatabase();
    const hostile = (views: number) => anArticle({ text: `${'$1'.repeat(36)}x\nMətn\n${views} views` });
    await saveCapture(db, hostile(1), at(1));
    const start = performance.now();
    expect((await saveCapture(db, hostile(2), at(2))).status).toBe('unchanged');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('names the version before, when it is of the same kind', async () => {
    const db = aDatabase();
    const first = await saveCapture(db, anArticle(), at(1));
    expect(first.previous).toBeNull();
    const second = await saveCapture(db, anArticle({ title: 'Xəzər' }), at(2));
    expect(second.previous).toEqual({ snapshotId: first.snapshotId, archivedAt: first.archivedAt });
    const third = await saveCapture(db, anArticle({ kind: 'selection' }), at(3));
    expect(third.previous).toBeNull();
  });

  it.each([
    ['title', { title: 'Xəzər' }],
    ['byline', { byline: null }],
    ['published time', { publishedTime: '2025-10-22' }],
    ['modified time', { modifiedTime: '2025-10-22' }],
    ['text', { text: 'Xəzər dənizi.', html: '<p>Xəzər dənizi.</p>' }],
  ])('adds a snapshot to the same page when its %s changed', async (_what, change) => {
    const db = aDatabase();
    await saveCapture(db, anArticle(), at(1));
    const second = await saveCapture(db, anArticle(change), at(2));
    expect(second).toMatchObject({ status: 'archived', snapshotCount: 2 });
    expect(await archiveStats(db)).toEqual({ pages: 1, snapshots: 2 });
    expect((await db.pages.get(second.pageUrl))?.newestSnapshotId).toBe(second.snapshotId);
  });

  it('makes one snapshot of the same content saved many times at once', async () => {
    const db = aDatabase();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => saveCapture(db, anArticle(), at(n))),
    );
    expect(outcomes.filter(({ status }) => status === 'archived')).toHaveLength(1);
    expect(await db.snapshots.count()).toBe(1);
  });

  it('takes a page out of the bin when it is archived again', async () => {
    const db = aDatabase();
    const { pageUrl } = await saveCapture(db, anArticle(), at(1));
    await deletePages(db, [pageUrl], at(2).now);
    await saveCapture(db, anArticle(), at(3));
    expect(await db.pages.get(pageUrl)).toMatchObject({ deleted: 0, deletedAt: null });
    expect(await archiveStats(db)).toEqual({ pages: 1, snapshots: 1 });
  });

  it('replaces a stored body that no longer has its hash, instead of calling it unchanged', async () => {
    const db = aDatabase();
    const first = await saveCapture(db, anArticle(), at(1));
    await db.contents.update(first.snapshotId, { text: 'damaged' });
    const second = await saveCapture(db, anArticle(), at(2));
    expect(second).toMatchObject({ status: 'archived', snapshotCount: 2 });
    expect((await db.contents.get(second.snapshotId))?.text).toBe(anArticle().text);
  });

  it('fails when the row it reads back is not the one it wrote', async () => {
    const db = aDatabase();
    db.contents.hook('creating', (_key, content) => {
      content.text += ' (altered on its way to the disk)';
    });
    await expect(saveCapture(db, anArticle(), at(1))).rejects.toMatchObject({ code: 'verification-failed' });
  });

  it('leaves nothing behind when the transaction fails in the middle', async () => {
    const db = aDatabase();
    db.contents.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(saveCapture(db, anArticle(), at(1))).rejects.toThrow('full');
    expect(await Promise.all([db.pages.count(), db.snapshots.count()])).toEqual([0, 0]);
    expect(await archiveStats(db)).toEqual({ pages: 0, snapshots: 0 });
  });
});
