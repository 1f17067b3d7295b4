// @vitest-environment jsdom
import 'fake-indexeddb/auto';
// The File of jsdom cannot be streamed.
import { Blob } from 'node:buffer';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anMhtml } from '../../../tests/support/an-mhtml';
import { aDatabase, minute } from '../../../tests/support/builders';
import { paragraphs, savedPage, singleFilePage } from '../../../tests/support/saved-pages';
import type { MenbeDatabase } from '../../db/database';
import { offerOf } from '../../import/offer/file-offer';
import { sha256Hex } from '../../integrity/bytes';
import { deletePages } from '../pages/delete-pages';
import { importLinks, type LinkImportRequest, surveyLinks } from './import-links';
import { FIRST_CHOICE } from './link-choice';
import { undoImport } from './undo-import';

const URL_1 = 'https://a.example/1';
const TIME = { value: '2019-03-08T10:05:09.000Z', precision: 'time' } as const;

type Content = string | Uint8Array<ArrayBuffer>;

const offer = (...contents: Content[]) =>
  offerOf(
    contents.map((content, index) =>
      Object.assign(new Blob([content]) as unknown as globalThis.Blob, {
        name: `${index}.html`,
        ...(contents.length > 1 && { webkitRelativePath: `pages/${index}.html` }),
      }),
    ),
  );

function request(changes: Partial<LinkImportRequest> = {}): LinkImportRequest & { tag: string } {
  const rest = { onProgress: () => undefined, signal: new AbortController().signal, ...changes };
  return { now: minute(50), choice: FIRST_CHOICE, tag: 'harbour', ...rest };
}

let db: MenbeDatabase;
beforeAll(() => {
  vi.stubGlobal('Blob', Blob);
});
afterAll(() => {
  vi.unstubAllGlobals();
});
beforeEach(() => {
  db = aDatabase();
});

const everything = async () =>
  Promise.all(
    [
      ...[db.pages, db.snapshots, db.contents, db.attachments, db.blobs, db.highlights],
      ...[db.links, db.imports, db.importChanges],
    ].map((table) => table.count()),
  );

describe('pages that another tool saved', () => {
  it('become sources, archived by the import, with the file and its claim, and the ledger attests no more', async () => {
    const page = singleFilePage(URL_1);
    const { report: foreseen } = await surveyLinks(db, await offer(page), request());
    expect(foreseen).toMatchObject({ texts: 1, textsThere: 0, added: 1 });
    expect(await everything()).toEqual(Array(9).fill(0));
    const { report } = await importLinks(db, await offer(page), request());
    expect(report).toMatchObject({ texts: 1, added: 1, textProblems: [] });
    const [snapshot] = await db.snapshots.toArray();
    const sha256 = await sha256Hex(new TextEncoder().encode(page));
    expect(snapshot).toMatchObject({
      url: URL_1,
      title: 'The harbour ledger',
      kind: 'article',
      archivedAt: minute(50).toISOString(),
      imported: { format: 'single-file', fileName: '0.html', sha256, claimedArchivedAt: TIME },
    });
    const content = await db.contents.get(snapshot?.id ?? '');
    expect(content?.text).toContain('counted every boat');
    expect(content?.html).not.toMatch(/script|style/);
    const [original] = await db.attachments.toArray();
    expect(original).toMatchObject({ kind: 'original', name: 'original.html', state: 'done', sha256 });
    const kinds = (await db.ledger.toArray()).map(({ kind }) => kind);
    expect(kinds).toEqual(['key', 'import', 'attachment']);
    expect(JSON.stringify(await db.ledger.toArray())).not.toContain('2019-03-08');
    expect(await db.pages.get(URL_1)).toMatchObject({ tags: ['harbour'] });
    expect(await db.links.get(URL_1)).toMatchObject({ waiting: 0, savedAt: TIME });
  });

  it('add nothing when they are imported again, even after their file was removed', async () => {
    const page = singleFilePage(URL_1);
    await importLinks(db, await offer(page), request());
    const { report } = await surveyLinks(db, await offer(page), request({ now: minute(55) }));
    expect(report).toMatchObject({ texts: 0, textsThere: 1, added: 0 });
    await db.attachments.clear();
    const again = await importLinks(db, await offer(page), request({ now: minute(55) }));
    expect(again.report).toMatchObject({ texts: 0, textsThere: 1 });
    expect(await db.snapshots.count()).toBe(1);
    expect((await db.pages.get(URL_1))?.lastArchivedAt).toBe(minute(50).toISOString());
  });

  it('leave nothing once the import is undone, but what the user has marked', async () => {
    const before = await everything();
    const contents = [singleFilePage(URL_1), savedPage('https://a.example/2')];
    const first = await importLinks(db, await offer(...contents), request());
    expect(first.report).toMatchObject({ texts: 2 });
    await undoImport(db, first.importId);
    expect(await everything()).toEqual(before);
    expect((await db.ledger.toArray()).filter(({ kind }) => kind === 'deletion')).toHaveLength(2);
    const second = await importLinks(db, await offer(...contents), request());
    await db.pages.update(URL_1, { note: 'Mine' });
    await undoImport(db, second.importId);
    expect((await db.pages.toArray()).map(({ url }) => url)).toEqual([URL_1]);
  });

  it('stay links where there is no text, the file is damaged, or the page is in the bin, and stop no other', async () => {
    const damaged = anMhtml({ type: 'text/html', location: URL_1, body: paragraphs() }).slice(0, 300);
    const empty = savedPage(URL_1, '').replace('<h1>The quay</h1>', '');
    const problem = async (...contents: Content[]) =>
      (await importLinks(db, await offer(...contents), request())).report;
    expect((await problem(empty, singleFilePage(`${URL_1}0`))).texts).toBe(1);
    expect((await problem(damaged)).textProblems).toMatchObject([{ reason: 'damaged' }]);
    await deletePages(db, [`${URL_1}0`], minute(51));
    const binned = await problem(singleFilePage(`${URL_1}0`, { body: paragraphs('saw') }));
    expect(binned.textProblems).toMatchObject([{ reason: 'in-bin' }]);
  });

  it('are read from web archives too', async () => {
    const body = `<html><head><title>x</title></head><body><article><h1>Quay</h1>${paragraphs()}</article></body></html>`;
    const { report } = await importLinks(
      db,
      await offer(anMhtml({ type: 'text/html', location: URL_1, body })),
      request(),
    );
    expect(report).toMatchObject({ texts: 1 });
    expect(await db.attachments.toArray()).toMatchObject([{ name: 'original.mhtml' }]);
  });

  it('leave nothing when the import is cancelled between two of them', async () => {
    const before = await everything();
    const controller = new AbortController();
    const cancelled = importLinks(
      db,
      await offer(singleFilePage(URL_1), savedPage('https://a.example/2')),
      request({ signal: controller.signal, onProgress: (rows) => rows > 1 && controller.abort() }),
    );
    await expect(cancelled).rejects.toMatchObject({ code: 'import-cancelled' });
    expect(await everything()).toEqual(before);
  });
});
