import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { EXPORT_FORMATS, exportSources } from '../../utils/archive/export/formats/export-formats';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { storeAttachment } from '../../utils/archive/attachments/store-attachment';
import { aDatabase, anArticle, at, minute } from '../support/builders';
import { filesOf, FOLDER, packageBytes } from '../support/package-bytes';
import { readWacz } from '../support/read-wacz';

/** An archive with a page copy, some of it in letters that names of files have trouble with. */
async function anArchive() {
  const db = aDatabase();
  const { snapshotId, pageUrl } = await saveCapture(db, anArticle({ title: 'Şəki – 6 × 7' }), at(1));
  const row = {
    snapshotId,
    pageUrl,
    kind: 'page-copy',
    name: 'page.mhtml',
    url: null,
    source: null,
  } as const;
  const made = {
    mediaType: 'multipart/related',
    state: 'pending',
    size: 0,
    sha256: '',
    problem: null,
  } as const;
  const bytes = new Blob(['From: <Saved by Blink>\r\n'.repeat(400)]);
  const pending = { ...row, ...made, capturedAt: minute(1).toISOString(), missing: [] };
  await storeAttachment(db, pending, { bytes, missing: [] }, { now: minute(1) });
  return db;
}

/** A folder with what 7-Zip takes out of an archive, which it also tests. */
function unpacked(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'menbe-7z-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.zip'), bytes);
  const run = (...args: string[]) => execFileSync('7z', args, { cwd: folder, encoding: 'utf8' });
  expect(run('t', '-tzip', 'a.zip')).toContain('Everything is Ok');
  run('x', '-y', '-oout', 'a.zip');
  return join(folder, 'out');
}

it('7-Zip takes out of an evidence package what was put in', async () => {
  const bytes = await packageBytes(await anArchive());
  const folder = unpacked(bytes);
  const files = await filesOf(bytes);
  expect(files.size).toBeGreaterThan(8);
  for (const [path, content] of files)
    expect(readFileSync(join(folder, FOLDER, path)).equals(content), path).toBe(true);
});

it('7-Zip takes out of a web archive what was put in', async () => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const words = {
    notice: 'n',
    source: 's',
    archivedAt: 'a',
    time: (iso: string) => iso,
    lang: 'en',
    dir: 'ltr',
  } as const;
  await exportSources(await anArchive(), EXPORT_FORMATS.wacz, {
    scope: { kind: 'all' },
    exportedAt: minute(2),
    generator: 'Menbe test',
    write: async (chunk) => void chunks.push(chunk.slice()),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    title: 'Pages',
    words,
  });
  const bytes = Buffer.concat(chunks);
  const folder = unpacked(bytes);
  for (const [path, content] of readWacz(bytes).files)
    expect(readFileSync(join(folder, path)).equals(content), path).toBe(true);
});
