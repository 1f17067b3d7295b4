import type { MenbeDatabase } from '../../db/database';
import { toFailure } from '../../model/to-failure';
import { formatOf } from '../../import/formats/import-formats';
import type { IsSafeHtml } from '../../import/validate-item';
import { MenbeError } from '../../model/result';
import { emptyReport, type ImportReport, ImportStopped } from './import-report';
import { ImportRun } from './import-run';

/** How a file is imported. */
export interface ImportRequest {
  /** Only tell what would happen. */
  dryRun: boolean;
  now: Date;
  isSafeHtml: IsSafeHtml;
  onProgress: (progress: ImportProgress) => void;
  signal: AbortSignal;
}

/** How far an import has come: bytes of the file, and the items in them. */
export interface ImportProgress {
  bytes: number;
  totalBytes: number;
  items: number;
}

/**
 * Merges a file into the archive: a stored text is never overwritten, of two edits of tags, note or a highlight the later
 * one holds, and what is invalid is left out and told. A dry run gives the same report and changes nothing.
 *
 * 1. The file's content says which format reads it.
 * 2. Each item is validated; a hundred at a time are planned, written and recorded in the ledger together.
 *
 * Whatever goes wrong is thrown as `ImportStopped` with the report up to there: `import-cancelled`, `import-file-unreadable`,
 * `import-truncated`, `import-package`, `import-web-archive`, `import-not-json`, `import-not-menbe`, `import-version-unknown`, or what
 * `toFailure` makes of it.
 */
export async function importArchive(
  db: MenbeDatabase,
  file: Blob,
  request: ImportRequest,
): Promise<ImportReport> {
  const report = emptyReport();
  try {
    const reader = await (await formatOf(file)).load();
    const { dryRun, now, signal } = request;
    const from = await reader.sealedWith(file);
    const run = new ImportRun(db, { dryRun, now, signal, from, report });
    for await (const item of reader.read(fileChunks(file, request, report), request)) await run.take(item);
    await run.flush();
    return report;
  } catch (error) {
    const { code, detail } = toFailure(error);
    throw new ImportStopped(code, detail, report);
  }
}

/** Browsers give as much of a file at once as they like; after so many bytes an import can be cancelled. */
const CHUNK_BYTES = 256 * 1024;

/** The bytes of a file. Progress is told once the items of a chunk have been taken. */
async function* fileChunks(
  file: Blob,
  { onProgress, signal }: ImportRequest,
  report: ImportReport,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of filePieces(file)) {
    for (let start = 0; start < piece.length; start += CHUNK_BYTES) {
      const chunk = piece.subarray(start, start + CHUNK_BYTES);
      yield chunk;
      bytes += chunk.length;
      onProgress({ bytes, totalBytes: file.size, items: report.items });
      if (signal.aborted) throw new MenbeError('import-cancelled');
    }
  }
}

async function* filePieces(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read().catch((error: unknown) => {
      throw new MenbeError('import-file-unreadable', String(error));
    });
    if (done) return;
    yield value;
  }
}
