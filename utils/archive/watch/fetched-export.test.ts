import { expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { schemaProblems } from '../../../tests/support/export-schema';
import { exportText } from '../../../tests/support/export-text';
import { verifyExport } from '../../verify/verify-export';
import { importArchive } from '../import/import-archive';
import { saveCapture } from '../capture/save-capture';

async function* asChunk(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

it('a fetched version is marked in exports, which verify, and stays marked where it is imported', async () => {
  const db = aDatabase();
  await saveCapture(db, anArticle(), at(0));
  await saveCapture(db, anArticle({ text: 'Dəyişib.' }), { ...at(1), origin: 'watch' });
  const text = await exportText(db);
  const file = JSON.parse(text) as { items: { origin?: string }[] };
  expect(file.items.map((item) => ('origin' in item ? item.origin : 'absent'))).toEqual(['absent', 'watch']);
  expect(schemaProblems(file)).toBeNull();
  expect(await verifyExport(asChunk(text))).toMatchObject({ problemCount: 0 });

  const other = aDatabase();
  const report = await importArchive(other, new Blob([text]), {
    dryRun: false,
    now: minute(5),
    isSafeHtml: () => true,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  expect(report).toMatchObject({ added: 2, invalid: 0 });
  const snapshots = await other.snapshots.orderBy('id').toArray();
  expect(snapshots.map((snapshot) => ('origin' in snapshot ? snapshot.origin : 'absent'))).toEqual([
    'absent',
    'watch',
  ]);
});

it('that it was fetched cannot be taken off an export without being found', async () => {
  const db = aDatabase();
  await saveCapture(db, anArticle(), { ...at(0) });
  await saveCapture(db, anArticle({ text: 'Dəyişib.' }), { ...at(1), origin: 'watch' });
  const text = await exportText(db);
  const { problems } = await verifyExport(
    asChunk(text.replace(',"origin":"watch","answered"', ',"answered"')),
  );
  expect(problems.map(({ code }) => code)).toContain('record-hash');
});
