import { expect, it, vi } from 'vitest';
import { aDatabase, anArticle, at, someDetails } from '../../tests/support/builders';
import { exportText } from '../../tests/support/export-text';
import { deletePages } from '../archive/pages/delete-pages';
import { verifyArchive } from '../archive/evidence/verify-archive';
import { saveCapture } from '../archive/capture/save-capture';
import type * as ExportFormat from '../export/export-format';
import type { ExportItem } from '../model/export-item';
import type * as RowFields from './row-fields';
import { verifyExport } from './verify-export';

/** An exporter of the future: items, details and credited sources have a field more. */
vi.mock('../export/export-format', async (importOriginal) => {
  const original = await importOriginal<typeof ExportFormat>();
  const later = (item: ExportItem) => ({
    ...item,
    readingMinutes: 3,
    details: item.details && {
      ...item.details,
      mood: 'calm',
      declaredSources: item.details.declaredSources.map((source) => ({ ...source, since: 2020 })),
    },
  });
  const toExportItem: typeof original.toExportItem = (...given) => later(original.toExportItem(...given));
  return { ...original, toExportItem };
});

/** And a verifier that knows of it; today's refuses what the format does not have. */
vi.mock('./row-fields', async (importOriginal) => {
  const original = await importOriginal<typeof RowFields>();
  const hasOnlyRowFields: typeof original.hasOnlyRowFields = (list, value, version) => {
    const { readingMinutes, ...known } = value as Record<string, unknown>;
    return original.hasOnlyRowFields(list, known, version);
  };
  return { ...original, hasOnlyRowFields };
});

const details = someDetails({
  declaredSources: [
    {
      sign: 'credit-line',
      name: 'Liman',
      url: 'https://liman.example/',
      raw: 'Mənbə: Liman',
      confidence: 'high',
      self: false,
      statedAt: null,
    },
  ],
});

async function verified(text: string) {
  const chunks = async function* () {
    yield new TextEncoder().encode(text);
  };
  return (await verifyExport(chunks())).problems.map(({ code }) => code);
}

it('a field that exports gain makes no stored snapshot a finding, and every field that is signed still counts', async () => {
  const db = aDatabase();
  await saveCapture(db, anArticle({ details }), at(1));
  await saveCapture(db, anArticle({ url: 'https://xeber.example/2' }), at(2));
  await deletePages(db, ['https://xeber.example/2'], at(3).now);
  const text = await exportText(db);
  for (const field of ['"readingMinutes":3', '"mood":"calm"', '"since":2020']) expect(text).toContain(field);
  expect(await verified(text)).toEqual([]);
  const signal = new AbortController().signal;
  const stored = await verifyArchive(db, { pageUrl: null, onProgress: () => undefined, signal });
  expect(stored.problems).toEqual([]);
  expect(await verified(text.replace('"name":"Liman"', '"name":"Limon"'))).toContain('record-hash');
  // What is not signed by the ledger is by the file's statement.
  expect(await verified(text.replace('"mood":"calm"', '"mood":"glum"'))).toEqual(['file-changed']);
});
