import { READING_WORDS } from '../../support/reading-words';
import { EXPORT_FORMATS, exportSources } from '../../../utils/archive/export/formats/export-formats';
import type { ExportNeeds } from '../../../utils/archive/export/export-format';
import { MenbeDatabase } from '../../../utils/db/database';
import type { ExportFormatId } from '../../../utils/model/export-form';
import { saveDownload } from '../../../utils/platform/save-download';

/** What the bench calls in an extension page: Menbe's own exports of the extension's own database. */

const db = new MenbeDatabase();

/** What formats need that are measured, by their id. */
const NEEDS: Partial<Record<ExportFormatId, object>> = {
  csv: { cutMark: ' [cut]' },
  markdown: { words: READING_WORDS },
};

type Write = (chunk: Uint8Array<ArrayBuffer>) => Promise<void>;

function write<Id extends ExportFormatId>(id: Id, write: Write) {
  return exportSources(db, EXPORT_FORMATS[id], {
    scope: { kind: 'all' },
    exportedAt: new Date(),
    generator: 'Menbe bench',
    write,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...(NEEDS[id] as ExportNeeds[Id]),
  });
}

/** Exports everything to a file in private storage, as a user's export does, and removes it. @returns milliseconds */
async function time(id: ExportFormatId): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle('bench', { create: true });
  const started = performance.now();
  const stream = await handle.createWritable();
  await write(id, (chunk) => stream.write(chunk));
  await stream.close();
  const milliseconds = performance.now() - started;
  await root.removeEntry('bench');
  return milliseconds;
}

/** Exports everything to a download. @returns the size of the file */
async function save(id: ExportFormatId): Promise<number> {
  const name = `bench.${EXPORT_FORMATS[id].extension}`;
  return (await saveDownload(name, (chunks) => write(id, chunks))).bytes;
}

/** What the database says to what is asked of a file. */
export async function sums(): Promise<{ sources: number; words: number }> {
  const found = { sources: 0, words: 0 };
  await db.snapshots.each(({ wordCount }) => {
    found.sources++;
    found.words += wordCount;
  });
  return found;
}

const TASKS = { time, save };

let outcome: { value: number } | { error: string } | null = null;

/** Begins a task, which may take longer than a call of a page can. */
export function begin(name: keyof typeof TASKS, id: ExportFormatId): void {
  outcome = null;
  void TASKS[name](id).then(
    (value) => (outcome = { value }),
    (error: unknown) => (outcome = { error: String(error) }),
  );
}

/** What became of the task; `null` while it goes on. */
export const ended = (): typeof outcome => outcome;
