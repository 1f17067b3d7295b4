import { gzipSync } from 'node:zlib';
import { sha256Hex } from '../../utils/integrity/bytes';
import { unpack } from '../../utils/archive/attachments/pack';
import type { BackupSource } from '../../utils/backup/backup-folder';
import {
  type BackupPart,
  type BackupManifest,
  manifestName,
  manifestText,
  type PartKind,
  partName,
} from '../../utils/backup/backup-manifest';
import type { BackupLists, BackupRow } from '../../utils/backup/backup-row';
import { stateRows } from '../../utils/archive/backup/state-rows';
import { hasContent, untouchedRows } from '../../utils/archive/export/rows/read-rows';
import type { MenbeDatabase } from '../../utils/db/database';
import { toExportItem } from '../../utils/export/export-format';
import { ZipWriter } from '../../utils/zip/zip-writer';

type Bytes = Uint8Array<ArrayBuffer>;

/** A folder of backups in memory, by the names of its files. */
export type Files = Map<string, Bytes>;

/** What is put into a backup. */
interface Made {
  kind?: BackupManifest['kind'];
  /** Rows that one part holds at most. */
  most?: number;
  settings?: BackupLists['settings'][];
}

/** Files as a folder that is read. */
export function sourceOf(files: Files): BackupSource {
  return {
    list: async () => [...files.keys()],
    read: async (name) => {
      const bytes = files.get(name);
      return bytes ? new Blob([bytes]) : null;
    },
  };
}

/**
 * Adds a backup of an archive to a folder, as the format says: the first is full, the next hold what came or changed since. Resolves
 * to its manifest's name.
 */
export async function backUp(db: MenbeDatabase, files: Files, made: Made = {}): Promise<string> {
  const before = lastManifest(files);
  const { seq, kind, base } = placeOf(before?.manifest, made.kind);
  const known = kind === 'full' ? new Set<string>() : (written.get(files) ?? new Set());
  const rows = await rowsOf(db, known, made.settings ?? []);
  const writer = new PartWriter(files, { seq, kind }, made.most ?? 1000);
  await writer.rows('items', rows.items);
  await writer.rows('state', rows.state);
  await writer.files(db, known);
  const counts = await countsOf(db);
  const text = manifestText({
    set: 'aaaaaaaa',
    seq,
    kind,
    previous: before?.sha256 ?? null,
    base,
    createdAt: new Date(Date.UTC(2026, 10, 24, 8, seq)).toISOString(),
    generator: 'Menbe test',
    device: 'Laptop',
    parts: writer.parts,
    added: counts,
    total: counts,
    ledger: await headOf(db),
    encryption: null,
  });
  const bytes = new TextEncoder().encode(text);
  files.set(manifestName(seq), bytes);
  manifests.set(bytes, await sha256Hex(bytes));
  return manifestName(seq);
}

/** What a backup that follows on another is, and what it adds to. */
function placeOf(before: BackupManifest | undefined, wanted: BackupManifest['kind'] | undefined) {
  if (!before) return { seq: 1, kind: 'full', base: 1 } as const;
  const seq = before.seq + 1;
  return wanted === 'full'
    ? ({ seq, kind: 'full', base: seq } as const)
    : ({ seq, kind: 'increment', base: before.base } as const);
}

async function countsOf(db: MenbeDatabase): Promise<BackupManifest['total']> {
  const { pages, snapshots, attachments } = db;
  return {
    pages: await pages.count(),
    snapshots: await snapshots.count(),
    files: await attachments.count(),
  };
}

async function headOf(db: MenbeDatabase): Promise<BackupManifest['ledger']> {
  const head = await db.ledger.toCollection().last();
  return head ? { seq: head.seq, hash: head.hash } : null;
}

/** Hashes of the manifests that were written. */
const manifests = new WeakMap<Bytes, string>();

function lastManifest(files: Files): { manifest: BackupManifest; sha256: string } | null {
  const names = [...files.keys()].filter((name) => name.endsWith('-manifest.json')).sort();
  const bytes = files.get(names.at(-1) ?? '');
  if (!bytes) return null;
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as BackupManifest;
  return { manifest, sha256: manifests.get(bytes) ?? '' };
}

/** Names everything that earlier backups hold: rows by their JSON text. */
const written = new WeakMap<Files, Set<string>>();

interface Rows {
  items: BackupRow[];
  state: BackupRow[];
}

/** By the writer's own readers; what an increment brings is told by what earlier ones have. */
async function rowsOf(
  db: MenbeDatabase,
  known: ReadonlySet<string>,
  settings: BackupLists['settings'][],
): Promise<Rows> {
  const items: BackupRow[] = [];
  for await (const rows of untouchedRows(db, null))
    for (const row of rows)
      if (hasContent(row))
        items.push({ list: 'items', row: toExportItem(row.snapshot, row.content, row.page, row.highlights) });
  const state: BackupRow[] = [];
  const upTo = (await headOf(db))?.seq ?? 0;
  for await (const rows of stateRows(db, { changes: null, settings, after: 0, upTo })) state.push(...rows);
  const isNew = (row: BackupRow) => isWhole(row) || !known.has(JSON.stringify(row));
  return { items: items.filter(isNew), state: state.filter(isNew) };
}

/** Lists that each backup has as a whole. */
function isWhole({ list }: BackupRow): boolean {
  return ['cases', 'savedSearches', 'watches', 'settings'].includes(list);
}

class PartWriter {
  readonly parts: BackupPart[] = [];

  constructor(
    private readonly folder: Files,
    private readonly backup: Pick<BackupManifest, 'seq' | 'kind'>,
    private readonly most: number,
  ) {}

  async rows(kind: 'items' | 'state', rows: readonly BackupRow[]): Promise<void> {
    const known = written.get(this.folder) ?? new Set();
    written.set(this.folder, known);
    for (let at = 0, number = 1; at < rows.length; at += this.most, number++) {
      const some = rows.slice(at, at + this.most);
      const lines = some.map((row) => JSON.stringify(row));
      for (const line of lines) known.add(line);
      await this.put(kind, number, new Uint8Array(gzipSync(`${lines.join('\n')}\n`)), some.length);
    }
  }

  async files(db: MenbeDatabase, known: Set<string>): Promise<void> {
    const chunks: Bytes[] = [];
    const zip = new ZipWriter(
      async (chunk) => void chunks.push(chunk.slice()),
      new Date(Date.UTC(2026, 0, 1)),
    );
    let count = 0;
    for (const blob of await db.blobs.toArray()) {
      if (known.has(blob.sha256)) continue;
      written.get(this.folder)?.add(blob.sha256);
      await zip.begin(blob.sha256);
      await zip.write(new Uint8Array(await (await unpack(blob, 'application/octet-stream')).arrayBuffer()));
      await zip.end();
      count++;
    }
    await zip.finish();
    if (count > 0) await this.put('files', 1, new Uint8Array(Buffer.concat(chunks)), count);
  }

  private async put(kind: PartKind, number: number, bytes: Bytes, count: number): Promise<void> {
    const name = partName(this.backup, kind, number);
    this.folder.set(name, bytes);
    this.parts.push({ name, kind, sha256: await sha256Hex(bytes), size: bytes.length, count });
  }
}
