import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { exportText } from '../../../tests/support/export-text';
import { fillDiskAfter } from '../../../tests/support/fill-disk';
import type { MenbeDatabase } from '../../db/database';
import { saveCapture } from '../capture/save-capture';
import { importArchive, type ImportRequest } from './import-archive';

function imported(db: MenbeDatabase, file: Blob, changes: Partial<ImportRequest> = {}) {
  return importArchive(db, file, {
    dryRun: false,
    now: minute(50),
    isSafeHtml: () => true,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  });
}

async function anExport(count: number): Promise<Blob> {
  const db = aDatabase();
  for (let n = 0; n < count; n++) {
    await saveCapture(db, anArticle({ url: `https://xeber.example/${n}`, text: `Mətn ${n}` }), at(n));
  }
  return new Blob([await exportText(db)]);
}

/** Three batches of an import; made once. */
let large: Promise<Blob> | null = null;

describe('an import that fails on the way', () => {
  it.each([
    ['quota-exceeded', () => new DOMException('The disk is full.', 'QuotaExceededError')],
    ['unexpected', () => new TypeError('x is not a function')],
  ])('says %s, and what is in the archive by then', async (code, error) => {
    const file = await (large ??= anExport(250));
    const db = aDatabase();
    fillDiskAfter(db, 2, error);
    await expect(imported(db, file)).rejects.toMatchObject({
      code,
      report: { items: 250, added: 200, alreadyThere: 0, restored: 0, invalid: 0, problems: [] },
    });
    expect(await db.snapshots.count()).toBe(200);
    expect(await db.ledger.filter(({ kind }) => kind === 'import').count()).toBe(200);
  });

  it('says that the database was closed', async () => {
    const file = await anExport(3);
    const db = aDatabase();
    await db.open();
    db.close({ disableAutoOpen: true });
    await expect(imported(db, file)).rejects.toMatchObject({
      code: 'database-closed',
      report: { items: 3, added: 0 },
    });
  });

  it('says that the file could not be read to its end', async () => {
    const file = await anExport(3);
    file.stream = () =>
      new ReadableStream({
        pull: (controller) => controller.error(new DOMException('changed', 'NotReadableError')),
      });
    await expect(imported(aDatabase(), file)).rejects.toMatchObject({
      code: 'import-file-unreadable',
      report: { items: 0, added: 0 },
    });
  });
});
