import {
  type BackupCounts,
  type BackupManifest,
  type BackupPart,
  manifestName,
  type ManifestDraft,
  manifestText,
  parseManifest,
} from '../../backup/backup-manifest';
import type { BackupPlace } from '../../backup/backup-place';
import type { BackedUpSetting } from '../../backup/backup-row';
import { type BackupKeys, vaultOf } from '../../backup/encryption/backup-keys';
import { openManifest, sealManifest } from '../../backup/encryption/sealed-manifest';
import type { Vault } from '../../vault/vault';
import type { MenbeDatabase } from '../../db/database';
import { toExportItem } from '../../export/export-format';
import { toUtf8 } from '../../integrity/bytes';
import type { LedgerHead } from '../../integrity/ledger-entry';
import { MenbeError } from '../../model/result';
import { Pacer } from '../../scheduling/pacer';
import { readOrNull } from '../attachments/read-attachments';
import { readAhead } from '../export/rows/read-ahead';
import { hasContent, untouchedRows } from '../export/rows/read-rows';
import { deviceName } from '../ledger/device-name';
import { readHead } from '../ledger/record-entries';
import { type BackupChanges, changesSince } from './backup-changes';
import { FileParts, RowParts } from './part-series';
import type { BackupPlan } from './plan-backup';
import { attachmentRecords, stateRows } from './state-rows';
import { writeChecked } from './write-checked';

/** What a backup is made with. */
export interface BackupRequest {
  place: BackupPlace;
  set: string;
  plan: BackupPlan;
  now: Date;
  /** Program and version. */
  generator: string;
  /** Those that are not this device's own. */
  settings: BackedUpSetting[];
  /** The keys that encrypt it; `null` where it is not encrypted. */
  keys: BackupKeys | null;
  signal: AbortSignal;
  onProgress: (done: number, all: number) => Promise<void>;
}

/** A backup that was written and checked. */
export interface WrittenBackup {
  manifest: BackupManifest;
  /** Snapshots and files that the database itself has lost. */
  lost: number;
}

/**
 * Writes one backup. Memory holds one part, whatever the size of the archive.
 *
 * 1. The head of the ledger is read: what comes later belongs to the next backup. An increment finds what changed since the last one.
 * 2. Items, state and files are written in parts; each is read back and compared before the next one.
 * 3. The manifest is written last, and read back too. Without it nothing counts.
 *
 * Between rows it gives way to saves. Throws `backup-cancelled`, `backup-differs`, and errors of the database and of the place.
 */
export async function writeBackup(db: MenbeDatabase, request: BackupRequest): Promise<WrittenBackup> {
  try {
    return await new BackupWriter(db, request).write();
  } catch (error) {
    throw request.signal.aborted ? new MenbeError('backup-cancelled') : error;
  }
}

class BackupWriter {
  private readonly pacer: Pacer;
  private readonly vault: Vault | null;
  private readonly parts: BackupPart[] = [];
  private readonly added: BackupCounts = { pages: 0, snapshots: 0, files: 0 };
  private done = 0;
  private all = 0;
  private lost = 0;

  constructor(
    private readonly db: MenbeDatabase,
    private readonly request: BackupRequest,
  ) {
    this.pacer = new Pacer(request.signal);
    this.vault = vaultOf(request.keys);
  }

  async write(): Promise<WrittenBackup> {
    const { db, request } = this;
    const { plan } = request;
    const head = await readHead(db);
    const changes = plan.before && (await changesSince(db, plan.before, head));
    const total = await countAll(db);
    this.all = changes
      ? changes.snapshots.length + changes.pages.size + changes.attachments.length
      : total.snapshots + total.pages + total.files;
    await this.writeItems(changes);
    await this.writeState(changes, plan.before?.ledger?.seq ?? 0, head?.seq ?? 0);
    await this.writeFiles(changes);
    const text = manifestText(await this.sealed(await this.draft(total, head)));
    request.signal.throwIfAborted();
    await writeChecked(request.place, manifestName(plan.seq), toUtf8(text));
    return { manifest: await this.asRead(text), lost: this.lost };
  }

  private async draft(total: BackupCounts, head: LedgerHead): Promise<ManifestDraft> {
    const { set, plan, now, generator } = this.request;
    const { seq, kind, previous, base } = plan;
    return {
      set,
      seq,
      kind,
      previous,
      base,
      createdAt: now.toISOString(),
      generator,
      device: await deviceName(this.db),
      parts: this.parts,
      added: this.added,
      total,
      ledger: head && { seq: head.seq, hash: head.hash },
      encryption: null,
    };
  }

  private async sealed(draft: ManifestDraft): Promise<ManifestDraft> {
    const { keys } = this.request;
    return this.vault && keys ? sealManifest(draft, keys.file, this.vault) : draft;
  }

  /** The manifest as the next backup will read it. */
  private async asRead(text: string): Promise<BackupManifest> {
    const manifest = parseManifest(text) as BackupManifest;
    const opened = this.vault ? await openManifest(manifest, this.vault) : manifest;
    if (!opened) throw new MenbeError('backup-differs', manifestName(manifest.seq));
    return opened;
  }

  private async writeItems(changes: BackupChanges | null): Promise<void> {
    const parts = new RowParts(this.target(), 'items');
    for await (const rows of readAhead(untouchedRows(this.db, changes && changes.snapshots)))
      for (const row of rows) {
        if (hasContent(row)) {
          const { snapshot, content, page, highlights } = row;
          await parts.add({ list: 'items', row: toExportItem(snapshot, content, page, highlights) });
          this.added.snapshots++;
        } else this.lost++;
        await this.step();
      }
    await parts.finish();
  }

  private async writeState(changes: BackupChanges | null, after: number, upTo: number): Promise<void> {
    const parts = new RowParts(this.target(), 'state');
    const { settings } = this.request;
    for await (const rows of stateRows(this.db, { changes, settings, after, upTo }))
      for (const row of rows) {
        await parts.add(row);
        if (row.list === 'pages') {
          this.added.pages++;
          await this.step();
        } else await this.pacer.breathe();
      }
    await parts.finish();
  }

  private async writeFiles(changes: BackupChanges | null): Promise<void> {
    const parts = new FileParts(this.target(), this.request.now);
    const written = new Set<string>();
    for await (const rows of attachmentRecords(this.db, changes))
      for (const row of rows) {
        await this.step();
        this.added.files++;
        if (written.has(row.sha256)) continue;
        written.add(row.sha256);
        const file = await readOrNull(this.db, row);
        if (file) await parts.add(row.sha256, file);
        else this.lost++;
      }
    await parts.finish();
  }

  private target() {
    const { place, plan } = this.request;
    return {
      place,
      backup: plan,
      onPart: (part: BackupPart) => void this.parts.push(part),
      vault: this.vault,
      breathe: () => this.pacer.breathe(),
    };
  }

  /** One row or file further. */
  private async step(): Promise<void> {
    this.done++;
    if (!this.pacer.isDue) return;
    await this.pacer.rest();
    await this.request.onProgress(this.done, Math.max(this.all, this.done));
  }
}

async function countAll(db: MenbeDatabase): Promise<BackupCounts> {
  const [pages, snapshots, files] = await Promise.all([
    db.pages.count(),
    db.snapshots.count(),
    db.attachments.where('state').equals('done').count(),
  ]);
  return { pages, snapshots, files };
}
