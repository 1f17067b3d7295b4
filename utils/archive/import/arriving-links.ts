import { v7 as uuidv7 } from 'uuid';
import type { MenbeDatabase } from '../../db/database';
import type { ExportLink, ExportLinkImport } from '../../model/export-arrangement';
import { bringImports } from '../links/bring-imports';
import { LinkBatch } from '../links/link-batch';
import { emptyLinkReport } from '../links/link-report';
import { undoImport } from '../links/undo-import';
import type { ImportReport } from './import-report';
import { until } from './until';

/** Links that are written in one transaction. */
const BATCH = 1000;

/** Parameters of taking links from an export of Menbe. */
interface ArrivingContext {
  dryRun: boolean;
  now: Date;
  fileName: string;
  report: Pick<ImportReport, 'links'>;
}

/**
 * The links of an export of Menbe: merged as those of any other tool, as one import that can be undone. An import that is stopped leaves
 * what it has brought so far, as with sources, and can be undone too.
 */
export class ArrivingLinks {
  private waiting: ExportLink[] = [];
  /** Imports that brought the links to the profile that the file is of. */
  readonly imports: ExportLinkImport[] = [];
  private readonly counted = emptyLinkReport();
  private readonly importId: string | null;
  private readonly batch: LinkBatch;
  private hasBegun = false;

  constructor(
    private readonly db: MenbeDatabase,
    private readonly context: ArrivingContext,
  ) {
    const { dryRun, now } = context;
    this.importId = dryRun ? null : uuidv7({ msecs: now.getTime() });
    this.batch = new LinkBatch(db, { importId: this.importId, now });
  }

  /** Whether `flush` should be called, once all sources so far are there. */
  get isFull(): boolean {
    return this.waiting.length >= BATCH;
  }

  /** Takes a link, without writing it yet. */
  take(link: ExportLink): void {
    this.waiting.push({ ...link, listedAt: until(link.listedAt, this.context.now) });
  }

  /** Merges the links that wait here. Throws errors of the database; then none of them is merged. */
  async flush(): Promise<void> {
    const { db, importId, counted, context } = this;
    const links = this.waiting;
    this.waiting = [];
    if (links.length === 0) return;
    if (importId !== null && !this.hasBegun) await this.begin(importId);
    this.hasBegun = true;
    await this.batch.take(links, counted);
    const { added, merged, there } = counted;
    context.report.links = { added, merged, there };
    if (importId !== null) await db.imports.update(importId, { added, merged });
  }

  /** Call it after the last row. An import that brought nothing new leaves no trace. */
  async finish(): Promise<void> {
    await this.flush();
    const { db, importId, counted, hasBegun } = this;
    if (importId === null || !hasBegun) return;
    if (counted.added + counted.merged === 0) {
      await undoImport(db, importId);
      return;
    }
    await this.bringImports(importId);
    await db.imports.update(importId, { state: 'done' });
  }

  private async begin(id: string): Promise<void> {
    const { fileName, now } = this.context;
    const record = { id, format: 'menbe-json', fileName, importedAt: now.toISOString() };
    await this.db.imports.add({ ...record, state: 'running', added: 0, merged: 0 });
    await this.bringImports(id);
  }

  private bringImports(id: string): Promise<void> {
    const records = this.imports.map((record) => ({
      ...record,
      importedAt: until(record.importedAt, this.context.now),
    }));
    return bringImports(this.db, records, id);
  }
}
