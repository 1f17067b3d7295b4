import { RESCUE_REPORT } from '../export/rescue-layout';
import { ARCHIVE_STORES, INDEX_STORES, SCHEMA_VERSION } from '../model/archive-schema';
import { ZipFiles } from '../zip/zip-files';
import { type PackedFile, type Packing, packValue } from './pack-value';
import { emptyReport, type RescueReport, type StoreCount } from './rescue-report';
import type { RescueSource } from './rescue-source';
import { readRows } from './read-rows';
import { writeExport } from './write-export';

type Bytes = Uint8Array<ArrayBuffer>;

/** Thrown by the signal of a rescue that the user stops. */
export class RescueCancelled extends Error {
  constructor() {
    super('The rescue was cancelled.');
    this.name = 'RescueCancelled';
  }
}

/** Parameters of a rescue. */
export interface RescueRequest {
  now: Date;
  /** Program and version, for the file that can be imported. */
  generator: string;
  /** Takes the next bytes of the ZIP; may read them until its promise resolves. */
  write: (chunk: Bytes) => Promise<void>;
  /** Called with the number of rows that were read or skipped so far. */
  onProgress: (rows: number) => void;
  signal: AbortSignal;
}

/**
 * Writes what can be read of a database as a ZIP:
 *
 * 1. `menbe-export.json`: the sources with their texts, tags, notes and highlights, in the form that the library imports.
 * 2. `rows/<store>.ndjson`: a line for each row of each store, as it is stored, and in `files/` the files that belong to rows.
 * 3. `report.json`: what was read, and what was not.
 *
 * Rejects with `RescueCancelled`, or with what `write` rejects with. What cannot be read is counted and never ends it.
 */
export async function saveRescue(source: RescueSource, request: RescueRequest): Promise<RescueReport> {
  const { stores } = source;
  const report = emptyReport({
    database: source.name,
    version: source.version,
    missing: missingStores(source),
    leftOut: stores.filter((store) => INDEX_STORES.includes(store)),
  });
  const zip = new ZipFiles(request.write, request.now);
  const step = stepper(request);
  report.importable = await writeExport(zip, source, { ...request, step });
  for (const store of storesToRead(source)) await writeStore(zip, source, { store, report, step });
  await zip.add(RESCUE_REPORT, `${JSON.stringify(report, null, 2)}\n`);
  await zip.finish();
  return report;
}

/** Stores that a database of its version should have, and has not. */
export function missingStores({ stores, version }: RescueSource): string[] {
  // An older database does not have them all yet.
  return version >= SCHEMA_VERSION * 10 ? ARCHIVE_STORES.filter((store) => !stores.includes(store)) : [];
}

/** The stores that are read, those that matter most first; unknown ones of later versions last. */
export function storesToRead({ stores }: Pick<RescueSource, 'stores'>): string[] {
  const known = ARCHIVE_STORES.filter((store) => stores.includes(store));
  return [...known, ...stores.filter((store) => !known.includes(store) && !INDEX_STORES.includes(store))];
}

/** Counts a row, and stops where the user has. */
function stepper({ onProgress, signal }: RescueRequest): () => void {
  let rows = 0;
  return () => {
    if (signal.aborted) throw new RescueCancelled();
    onProgress(++rows);
  };
}

interface StoreRequest {
  store: string;
  report: RescueReport;
  step: () => void;
}

async function writeStore(
  zip: ZipFiles,
  source: RescueSource,
  { store, report, step }: StoreRequest,
): Promise<void> {
  const count: StoreCount = { store, read: 0, skipped: 0, error: null };
  const packing: Packing = { files: [], keys: 0 };
  report.stores.push(count);
  await zip.add(`rows/${store}.ndjson`, linesOf(source, { count, packing, step }));
  report.keys += packing.keys;
  for (const file of packing.files) {
    step();
    const bytes = await bytesOf(file);
    if (bytes) await zip.add(file.path, bytes);
    report.files[bytes ? 'read' : 'skipped']++;
  }
}

async function* linesOf(
  source: RescueSource,
  { count, packing, step }: { count: StoreCount; packing: Packing; step: () => void },
): AsyncGenerator<string> {
  const { store } = count;
  for await (const row of readRows(source, store)) {
    step();
    if ('error' in row) {
      count.skipped++;
      count.error ??= row.error;
      continue;
    }
    count.read++;
    const pathOf = () => filePath(store, row, packing.files.length);
    const { key, value } = row;
    yield `${JSON.stringify({ key: packValue(key, packing, pathOf), value: packValue(value, packing, pathOf) })}\n`;
  }
}

/** A path for a file of a row: by its fingerprint where it is the row's key, else by a number. */
function filePath(store: string, { key, value }: { key: IDBValidKey; value: unknown }, n: number): string {
  const name = typeof key === 'string' && /^[\da-f]{64}$/.test(key) ? key : `${store}-${n}`;
  const isPacked =
    typeof value === 'object' && value !== null && 'encoding' in value && value.encoding === 'gzip';
  return `files/${name}${isPacked ? '.gz' : ''}`;
}

/** Bytes of a file; `null` where the browser cannot read them any more. */
async function bytesOf({ blob }: PackedFile): Promise<Bytes | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null; // counted
  }
}
