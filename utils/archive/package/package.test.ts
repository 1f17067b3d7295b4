import { expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../tests/support/builders';
import { blobSource } from '../../zip/byte-source';
import { verifyFile } from '../../verify/verify-package';
import { checkTimes } from '../../verify/check-times';
import { saveCapture } from '../save-capture';
import { writePackage } from './write-package';

it('x', async () => {
  const db = aDatabase();
  await saveCapture(db, anArticle(), at(1));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const report = await writePackage(db, {
    scope: { kind: 'pages', urls: ['https://xeber.example/az/1'] },
    exportedAt: new Date(),
    generator: 'Menbe 0',
    write: async (chunk) => void chunks.push(chunk.slice()),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    folder: 'menbe-x',
    verifyPage: '<p>',
    report: async function* () {
      yield 'r';
    },
  });
  expect(report.items).toBe(1);
  const verified = await verifyFile(blobSource(new Blob(chunks)), { checkTimes });
  expect(verified).toMatchObject({ problems: [] });
});
