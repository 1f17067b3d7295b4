import type { MenbeDatabase } from '../../db/database';
import { toFailure } from '../../model/to-failure';
import { formatOf } from '../../import/formats/import-formats';
import type { IsSafeHtml } from '../../import/validate-item';
import { MenbeError } from '../../model/result';
import { emptyReport, type ImportReport, ImportStopped } from './import-report';
import { ImportRun } from './import-run';

/** Parameters of an import. */
export interface ImportRequest {
  /** Only report what would change. */
  dryRun: boolean;
  now: Date;
  isSafeHtml: IsSafeHtml;
  onProgress: (progress: ImportProgress) => void;
  signal: AbortSignal;
}

/** Progress of an import: bytes read, and items in them. */
export interface ImportProgress {
  bytes: number;
  totalBytes: number;
  items: number;
}

/**
 * Merges a file into the archive. A stored text is never overwritten, edits of the user are merged, and invalid items are skipped
 * and reported. A dry run returns the same report and changes nothing.
 *
 * 1. The format is detected from the file's content.
 * 2. Each item is validated; a hundred at a time are planned, written and recorded in the ledger together.
 * 3. Links follow, a thousand at a time, then cases and saved searches, once their sources are there.
 *
 * Every error is thrown as `ImportStopped` with the report so far: `import-cancelled`, `import-file-unreadable`, what `formatOf` and the
 * format's reader throw, or what `toFailure` makes of it.
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
    const fileName = nameOf(file);
    const run = new ImportRun(db, { dryRun, now, signal, from, fileName, report });
    for await (const row of reader.read(fileChunks(file, request, report), request)) await run.take(row);
    await run.finish();
    return report;
  } catch (error) {
    const { code, detail } = toFailure(error);
    throw new ImportStopped(code, detail, report);
  }
}

/** Name of a file; bytes without one are called nothing. */
function nameOf(file: Blob): string {
  return 'name' in file && typeof file.name === 'string' ? file.name : '';
}

/** Bytes between two checks for cancellation: browsers choose the chunk size of a file stream themselves. */
const CHUNK_BYTES = 256 * 1024;

/** The bytes of a file. Progress is reported after the items of a chunk were taken. */
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
