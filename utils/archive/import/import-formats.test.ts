import { expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../tests/support/builders';
import { exportText } from '../../../tests/support/export-text';
import { packageBytes, zipOf } from '../../../tests/support/package-bytes';
import { runImporterTests, type SampleSource } from '../../../tests/support/run-importer-tests';
import { IMPORT_FORMATS } from '../../import/formats/import-formats';
import { contentHash } from '../../integrity/content-hash';
import type { ImportFormat } from '../../import/formats/import-format';
import type { ExportItem } from '../../model/export-item';
import { saveCapture } from '../capture/save-capture';

const ONE = [{ url: 'https://xeber.example/1', title: 'Başlıq', text: 'Mətn' }];

async function exportOf(sources: readonly SampleSource[]): Promise<string> {
  const db = aDatabase();
  for (const [index, source] of sources.entries()) await saveCapture(db, anArticle(source), at(index));
  return exportText(db);
}

/** An export whose one item is changed; its hash is made to fit. */
async function changed(change: Partial<Record<keyof ExportItem, unknown>>): Promise<Blob> {
  const file = JSON.parse(await exportOf(ONE)) as { items: ExportItem[] };
  const item = { ...(file.items[0] as ExportItem), ...change } as ExportItem;
  const sha256 = await contentHash(item);
  return new Blob([JSON.stringify({ ...file, items: [{ ...item, sha256 }] })]);
}

async function aPackage(): Promise<Blob> {
  const db = aDatabase();
  await saveCapture(db, anArticle(ONE[0]), at(0));
  return new Blob([await packageBytes(db)]);
}

async function anotherZip(): Promise<Blob> {
  return new Blob([await zipOf([['menbe-export.json', new TextEncoder().encode('{}')]])]);
}

const text = (content: string) => async () => new Blob([content]);

runImporterTests({
  format: IMPORT_FORMATS.find(({ id }) => id === 'menbe-json') as ImportFormat,
  file: async (sources) => new Blob([await exportOf(sources)]),
  hostile: [
    { what: 'HTML that runs', file: () => changed({ html: '<script>1</script>' }), reason: /executable/ },
    { what: 'an address that runs', file: () => changed({ url: 'javascript:alert(1)' }), reason: /:url$/ },
    { what: 'an id that is a path', file: () => changed({ id: '../../x' }), reason: /:id$/ },
    { what: 'tags that are an object', file: () => changed({ tags: { length: 1 } }), reason: /:tags$/ },
    { what: 'a count below none', file: () => changed({ wordCount: -1 }), reason: /:wordCount$/ },
    { what: 'a title that is a number', file: () => changed({ title: 1 }), reason: /:title$/ },
  ],
  broken: [
    { what: 'an empty file', file: text(''), code: 'import-not-json' },
    { what: 'an evidence package', file: aPackage, code: 'import-package' },
    { what: 'another ZIP', file: anotherZip, code: 'import-not-json' },
    { what: 'a table', file: text('id,title\n1,a'), code: 'import-not-json' },
    {
      what: 'an export of another tool',
      file: text('{"format":"other","version":1,"items":[{}]}'),
      code: 'import-not-menbe',
    },
    { what: 'JSON of something else', file: text('{"a":1}'), code: 'import-not-menbe' },
    {
      what: 'a later version',
      file: text('{"format":"menbe-export","version":99,"items":[{}]}'),
      code: 'import-version-unknown',
    },
    {
      what: 'a file that ends in the middle',
      file: async () => new Blob([(await exportOf(ONE)).slice(0, 600)]),
      code: 'import-truncated',
    },
  ],
});

it('every format has an id of its own', () => {
  const ids = IMPORT_FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
