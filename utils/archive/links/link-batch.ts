import type { Table, Transaction } from 'dexie';
import { addToCounters } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import type { ImportChangeRecord, LinkRecord, TakenLink } from '../../model/link';
import type { PageRecord } from '../../model/records';
import { MenbeError } from '../../model/result';
import { normaliseUrl } from '../../url/normalise-url';
import { ForeseenLinks } from './foreseen-links';
import type { LinkReport } from './link-report';
import { mergeLink } from './merge-link';
import { markSettled, settleLink } from './settle-link';
import { sweepImports } from './sweep-imports';

/** Whose links are taken, and when. */
interface BatchContext {
  /** `null` in a dry run, which changes nothing. */
  importId: string | null;
  now: Date;
  /** Aborts what is being written. */
  signal?: AbortSignal;
}

/**
 * Takes the links of an import, batch by batch. Each is merged with the link that the archive has of its address, or
 * that the file had before.
 */
export class LinkBatch {
  /** In a dry run, the links as they would be. */
  private readonly foreseen = new ForeseenLinks();

  private isSwept = false;

  constructor(
    private readonly db: MenbeDatabase,
    private readonly context: BatchContext,
  ) {}

  /**
   * Takes links and counts them in a report. Rejects with `import-cancelled` and errors of the database; nothing of these links is
   * stored then. What undone imports have left is swept before the first links: it would count as there.
   */
  async take(links: readonly TakenLink[], report: LinkReport): Promise<void> {
    if (links.length === 0) return;
    if (!this.isSwept) await sweepImports(this.db);
    this.isSwept = true;
    const { importId } = this.context;
    const counted = await (importId === null ? this.foresee(links) : this.write(links, importId));
    for (const [name, count] of Object.entries(counted)) report[name as keyof Counted] += count;
  }

  private async foresee(links: readonly TakenLink[]): Promise<Counted> {
    const { db, foreseen } = this;
    const plan = await db.transaction('r', db.links, db.pages, () => this.plan(links, ''));
    for (const link of plan.changed.values()) foreseen.set(link);
    return plan.counted;
  }

  private async write(links: readonly TakenLink[], importId: string): Promise<Counted> {
    const { links: table, importChanges, imports, pages, contents, highlights, indexPending, meta } = this.db;
    const tables = [table, importChanges, imports, pages, contents, highlights, indexPending, meta];
    const { signal } = this.context;
    // A signal that is aborted already does not tell so again.
    if (signal?.aborted) throw new MenbeError('import-cancelled');
    try {
      return await this.db.transaction('rw', tables, async (transaction) =>
        abortable(transaction, signal, () => this.merge(links, importId)),
      );
    } catch (error) {
      throw signal?.aborted ? new MenbeError('import-cancelled') : error;
    }
  }

  /** Call it in a transaction over all tables of links and pages. */
  private async merge(links: readonly TakenLink[], importId: string): Promise<Counted> {
    const { changed, before, settled, archived, counted } = await this.plan(links, importId);
    await Promise.all([
      this.db.links.bulkPut([...changed.values()]),
      this.note(importId, changed, before),
      addToCounters(this.db, { waitingLinks: nowWaiting(changed, before) }),
      this.count(importId, counted.added),
    ]);
    await this.settle(archived.filter(({ url }) => changed.has(url) && !settled.has(url)));
    for (const page of archived) if (settled.has(page.url)) await markSettled(this.db, page);
    return counted;
  }

  /** Stores how many links are new so far: so many are hidden when the import is taken back. */
  private async count(importId: string, added: number): Promise<void> {
    const record = await this.db.imports.get(importId);
    if (record) await this.db.imports.put({ ...record, added: record.added + added });
  }

  /** Stores how the links were before this import, except for new ones: they have nothing before, and the import's id says whose they are. */
  private async note(
    importId: string,
    changed: ReadonlyMap<string, LinkRecord>,
    before: ReadonlyMap<string, LinkRecord>,
  ): Promise<void> {
    const rows: ImportChangeRecord[] = [];
    for (const pageUrl of changed.keys()) {
      const known = before.get(pageUrl);
      // What has the import's id was new with it, or its state before is stored already.
      if (known && !known.importIds.includes(importId)) rows.push({ importId, pageUrl, before: known });
    }
    await this.db.importChanges.bulkAdd(rows);
  }

  /** Pages that are in the archive already get what the links have for them. */
  private async settle(archived: readonly PageRecord[]): Promise<void> {
    for (const page of archived) {
      const content = await this.db.contents.get(page.newestSnapshotId);
      const settled = await settleLink(this.db, page, content?.text ?? '', this.context.now);
      if (settled === page) continue;
      await this.db.pages.put(settled);
      await markForIndex(this.db, [{ url: page.url, gone: 0 }]);
    }
  }

  private async plan(links: readonly TakenLink[], importId: string): Promise<Plan> {
    const { now } = this.context;
    const addressed = links.map((link) => ({ link, pageUrl: normaliseUrl(link.url) }));
    const urls = [...new Set(addressed.map(({ pageUrl }) => pageUrl))];
    const before = new Map<string, LinkRecord>();
    for (const row of await rowsOf(this.db.links, urls)) before.set(row.pageUrl, row);
    for (const url of urls) {
      const link = this.foreseen.get(url);
      if (link) before.set(url, toRecord(link, url, importId, now));
    }
    const archived = await rowsOf(this.db.pages, urls);
    const planned = planLinks(addressed, before, importId, now);
    return { ...planned, before, archived, counted: { ...planned.counted, archived: archived.length } };
  }
}

/** Runs work in a transaction, which a signal aborts at once. */
async function abortable<T>(
  transaction: Transaction,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const abort = () => transaction.abort();
  signal?.addEventListener('abort', abort);
  try {
    return await work();
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * The rows that a table has of these addresses. A table with fewer rows is read whole, which is faster than a request
 * for each.
 */
async function rowsOf<T>(table: Table<T, string>, urls: readonly string[]): Promise<T[]> {
  if ((await table.count()) > urls.length)
    return (await table.bulkGet([...urls])).filter((row) => row !== undefined);
  const wanted = new Set(urls);
  const { keyPath } = table.schema.primKey;
  return (await table.toArray()).filter((row) => wanted.has(row[keyPath as keyof T] as string));
}

/** How many more links wait once these have changed. */
function nowWaiting(
  changed: ReadonlyMap<string, LinkRecord>,
  before: ReadonlyMap<string, LinkRecord>,
): number {
  let count = 0;
  for (const [pageUrl, { waiting }] of changed) count += waiting - (before.get(pageUrl)?.waiting ?? 0);
  return count;
}

type Counted = Pick<LinkReport, 'added' | 'merged' | 'there' | 'highlights' | 'archived'>;

interface Plan {
  changed: Map<string, LinkRecord>;
  before: Map<string, LinkRecord>;
  /** Addresses of changed links that the profile they come from has given to their pages already. */
  settled: Set<string>;
  /** Pages of the links that are in the archive. */
  archived: PageRecord[];
  counted: Counted;
}

/** Merges links, one after the other, with those that are known. */
function planLinks(
  links: readonly { link: TakenLink; pageUrl: string }[],
  before: ReadonlyMap<string, LinkRecord>,
  importId: string,
  now: Date,
): Pick<Plan, 'changed' | 'settled'> & { counted: Omit<Counted, 'archived'> } {
  const changed = new Map<string, LinkRecord>();
  const settled = new Set<string>();
  const counted = { added: 0, merged: 0, there: 0, highlights: 0 };
  for (const { link, pageUrl } of links) {
    const known = changed.get(pageUrl) ?? before.get(pageUrl);
    const row = known ? mergeLink(known, link, importId) : toRecord(link, pageUrl, importId, now);
    counted.highlights += row.highlights.length - (known?.highlights.length ?? 0);
    if (row === known) counted.there++;
    else {
      // A settled link that gets something new waits again, so that its page gets that too.
      changed.set(pageUrl, known ? { ...row, waiting: 1 } : row);
      if (isAllGiven(link, known, settled)) settled.add(pageUrl);
      else settled.delete(pageUrl);
      counted[known ? 'merged' : 'added']++;
    }
  }
  return { changed, settled, counted };
}

/** Whether the profile that a link comes from has given it to its page, and nothing of it waits in this archive. */
function isAllGiven(link: TakenLink, known: LinkRecord | undefined, settled: ReadonlySet<string>): boolean {
  if (link.waiting !== false) return false;
  return known?.waiting !== 1 || settled.has(known.pageUrl);
}

function toRecord(link: TakenLink, pageUrl: string, importId: string, now: Date): LinkRecord {
  const listedAt = link.savedAt?.value ?? link.listedAt ?? now.toISOString();
  const importIds = [...(link.importIds ?? []), importId];
  const { url, title, note, tags, folder, state, savedAt, highlights } = link;
  const brought = { url, title, note, tags, folder, state, savedAt, highlights };
  return { ...brought, pageUrl, waiting: 1, listedAt, importIds, given: null };
}
