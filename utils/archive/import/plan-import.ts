import { counterDifference } from '../../db/counters';
import { pageAfter } from '../../db/page-from-snapshot';
import type { HighlightRecord } from '../../model/highlight';
import type { LedgerDraft } from '../../model/ledger';
import type { PageRecord, SnapshotRecord } from '../../model/records';
import type { Candidate, ImportPlan, ImportStep, KnownArchive, KnownSnapshot } from './import-plan';
import type { KeptText } from '../notes/kept-text';
import { mergeHighlights, mergePage } from './merge-item';

/** Further inputs of a plan. */
export interface PlanContext {
  /** Time of the import: edits without a time get it, later times are capped at it. */
  now: Date;
  /** Id of the key that the file claims to be sealed with. */
  from: string | null;
  /** Pages that come into the bin with their first snapshot, or stay there. */
  binned?: ReadonlySet<string>;
}

/**
 * Decides what importing a batch does. Pure: the same candidates and the same archive give the same plan.
 *
 * - A stored snapshot is never replaced: an id that is in use for other content is refused.
 * - For a snapshot that is stored already, only tags, note, highlights and openings are merged (see `merge-item.ts`); no text of
 *   the user is lost.
 * - The page of every valid item is restored from the bin, but for those in `binned`.
 */
export function planImport(
  candidates: readonly Candidate[],
  known: KnownArchive,
  context: PlanContext,
): ImportPlan {
  const planned = new PlannedArchive(known, context);
  const steps = candidates.map((candidate) => ({ candidate, step: planned.take(candidate) }));
  return { steps, rows: planned.rows(), drafts: planned.drafts, kept: planned.kept };
}

/** The archive after the candidates so far. */
class PlannedArchive {
  readonly drafts: LedgerDraft[] = [];
  readonly kept: KeptText[] = [];
  private readonly snapshots: Map<string, KnownSnapshot>;
  private readonly pages: Map<string, PageRecord>;
  private readonly newest: Map<string, SnapshotRecord>;
  private readonly highlights: Map<string, HighlightRecord>;
  private readonly added: Candidate[] = [];
  private readonly changedPages = new Set<string>();
  private readonly changedHighlights = new Set<string>();

  constructor(
    private readonly before: KnownArchive,
    private readonly context: PlanContext,
  ) {
    this.snapshots = new Map(before.snapshots);
    this.pages = new Map(before.pages);
    this.newest = new Map(before.newest);
    this.highlights = new Map(before.highlights);
  }

  take(candidate: Candidate): ImportStep {
    const present = this.snapshots.get(candidate.item.id);
    if (!present) return this.add(candidate);
    if (present.sha256 !== candidate.item.sha256) return { kind: 'refuse', reason: 'id-in-use' };
    const page = this.pages.get(present.pageUrl);
    if (!page) return { kind: 'there' };
    const isBinned = page.deleted === 1 && !this.isForBin(page);
    if (isBinned) this.drafts.push({ kind: 'restored', subject: { pageUrl: page.url } });
    this.merge(page, candidate);
    return { kind: isBinned ? 'restore' : 'there' };
  }

  rows(): ImportPlan['rows'] {
    const pages = valuesAt(this.pages, this.changedPages);
    return {
      snapshots: this.added.map(({ snapshot }) => snapshot),
      contents: this.added.map(({ item: { id, html, text } }) => ({ id, html, text })),
      pages,
      highlights: valuesAt(this.highlights, this.changedHighlights),
      counted: this.countChanges(pages),
    };
  }

  private add(candidate: Candidate): ImportStep {
    const { snapshot, subject } = candidate;
    const { pageUrl } = snapshot;
    const before = this.pages.get(pageUrl);
    const listed = pageAfter({ page: before, newest: this.newest.get(pageUrl) }, snapshot);
    const goesIntoBin = before?.deleted !== 0 && this.isForBin(listed);
    const page = goesIntoBin ? this.inBin(listed, before?.deletedAt) : listed;
    if (page.newestSnapshotId === snapshot.id) this.newest.set(page.url, snapshot);
    this.snapshots.set(snapshot.id, snapshot);
    this.added.push(candidate);
    this.putPage(page);
    this.drafts.push({ kind: 'import', subject: { ...subject, from: this.context.from } });
    if (goesIntoBin) this.drafts.push({ kind: 'binned', subject: { pageUrl } });
    this.merge(page, candidate);
    return { kind: 'add' };
  }

  private isForBin({ url }: PageRecord): boolean {
    return this.context.binned?.has(url) ?? false;
  }

  private inBin(page: PageRecord, deletedAt: string | null = null): PageRecord {
    return { ...page, deleted: 1, deletedAt: deletedAt ?? this.context.now.toISOString() };
  }

  private merged(page: PageRecord, { item }: Candidate): PageRecord {
    const { now } = this.context;
    if (page.deleted === 0 || !this.isForBin(page)) return mergePage(page, item, now);
    const listed: PageRecord = { ...page, deleted: 0, deletedAt: null };
    const merged = mergePage(listed, item, now);
    return merged === listed ? page : this.inBin(merged, page.deletedAt);
  }

  /** Merges annotations, and restores the page from the bin unless it is to be there. */
  private merge(page: PageRecord, candidate: Candidate): void {
    const { now } = this.context;
    const { item } = candidate;
    const merged = this.merged(page, candidate);
    if (merged !== page) this.putPage(merged);
    this.keep('note', page.url, page.note, merged.note);
    for (const highlight of mergeHighlights(this.highlights, page.url, item, now)) {
      const before = this.highlights.get(highlight.id);
      if (before?.deletedAt === null) this.keep('comment', page.url, before.comment, highlight.comment);
      this.highlights.set(highlight.id, highlight);
      this.changedHighlights.add(highlight.id);
    }
  }

  /** Records a text of the user that is kept below the file's. */
  private keep(what: 'note' | 'comment', pageUrl: string, before: string | null, after: string | null): void {
    if (before !== null && before !== after) this.kept.push({ pageUrl, what, text: before });
  }

  private putPage(page: PageRecord): void {
    this.pages.set(page.url, page);
    this.changedPages.add(page.url);
  }

  private countChanges(pages: readonly PageRecord[]): ImportPlan['rows']['counted'] {
    const counted = { pages: 0, snapshots: 0 };
    for (const page of pages) {
      const difference = counterDifference(this.before.pages.get(page.url), page);
      counted.pages += difference.pages;
      counted.snapshots += difference.snapshots;
    }
    return counted;
  }
}

function valuesAt<T>(rows: ReadonlyMap<string, T>, keys: ReadonlySet<string>): T[] {
  return [...keys].flatMap((key) => rows.get(key) ?? []);
}
