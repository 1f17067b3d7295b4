import { v7 as uuidv7 } from 'uuid';
import { addToCounters, counterDifference } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { later, type KnownPage, pageAfter } from '../../db/page-from-snapshot';
import { type IndexMark, markForIndex } from '../../db/mark-for-index';
import { deadlineIn } from '../../diff/deadline';
import { isSameVersion } from '../../diff/is-same-version';
import { contentHash } from '../../integrity/content-hash';
import { type Article, type ArticleKind, EXTRACTOR, EXTRACTOR_VERSION } from '../../model/article';
import type { SaveOutcome } from '../../model/capture';
import type { CaptureOrigin, LedgerDraft } from '../../model/ledger';
import type { PageRecord, SnapshotRecord } from '../../model/records';
import { MenbeError } from '../../model/result';
import type { DocumentTerms } from '../../search/index/document-terms';
import { normaliseUrl } from '../../url/normalise-url';
import { recordChange } from '../ledger/record-entries';
import { type SnapshotSubject, snapshotSubject } from '../ledger/snapshot-subject';
import { pageTerms } from '../index/read/page-document';
import { urgently } from '../../scheduling/pacer';

/** What is known of a capture beside the article itself. */
export interface SaveContext {
  /** When the capture was made. */
  now: Date;
  /** Name and version of the browser, `null` if unknown. */
  browser: string | null;
  /** `user` unless told. A watch adds to pages that are there: it makes none, and takes none out of the bin. */
  origin?: CaptureOrigin;
}

/**
 * Stores an article as a new snapshot of its page, or notes that the newest snapshot already holds it (but for what changes
 * with every visit, see `isSameVersion`), then reads the row back and compares its hash. Resolves only when that proof holds.
 * Throws `verification-failed`, for a watch `snapshot-missing` when its page is not in the list any more, or what the database throws (see `toFailure`); then nothing half-saved remains.
 */
export function saveCapture(db: MenbeDatabase, article: Article, context: SaveContext): Promise<SaveOutcome> {
  return urgently(() => save(db, article, context));
}

async function save(db: MenbeDatabase, article: Article, context: SaveContext): Promise<SaveOutcome> {
  const snapshot = await toSnapshot(article, context);
  // Hashed beside the counting of words.
  const hashing = snapshotSubject(snapshot, article);
  const content = { ...article, terms: pageTerms(article, article.text) };
  const capture = { snapshot, content, subject: await hashing };
  const stored = await store(db, capture);
  if (await isIntact(db, stored)) return toOutcome(stored, snapshot);
  if (stored.snapshotId === snapshot.id) throw new MenbeError('verification-failed', snapshot.id);
  // The older snapshot with this content is damaged: the content in hand replaces it as the newest.
  const again = await store(db, capture, true);
  if (await isIntact(db, again)) return toOutcome(again, snapshot);
  throw new MenbeError('verification-failed', snapshot.id);
}

/** What the transaction left behind: which snapshot holds the content now. */
interface Stored {
  page: PageRecord;
  snapshotId: string;
  sha256: string;
  since: string;
  /** The newest snapshot until then, when it is of the same kind. */
  previous: SaveOutcome['previous'];
}

async function toSnapshot(article: Article, { now, browser, origin }: SaveContext): Promise<SnapshotRecord> {
  const { url, canonicalUrl, title, byline, siteName, lang, dir, excerpt } = article;
  const { publishedTime, modifiedTime, wordCount, leadImage, details, kind } = article;
  return {
    id: uuidv7({ msecs: now.getTime() }),
    pageUrl: normaliseUrl(url),
    url,
    canonicalUrl,
    title,
    byline,
    siteName,
    lang,
    dir,
    excerpt,
    publishedTime,
    modifiedTime,
    archivedAt: now.toISOString(),
    wordCount,
    leadImage,
    details,
    kind,
    sha256: await contentHash(article),
    extractor: EXTRACTOR,
    extractorVersion: EXTRACTOR_VERSION,
    browser,
    ...(origin === 'watch' && { origin }),
  };
}

/** Looks up a page with its newest snapshot. */
async function lookUp(db: MenbeDatabase, pageUrl: string): Promise<KnownPage> {
  const page = await db.pages.get(pageUrl);
  return { page, newest: page && (await db.snapshots.get(page.newestSnapshotId)) };
}

/** What is stored of an article beside its metadata. */
interface Content {
  html: string;
  text: string;
  /** For the search index, when they are at hand. */
  terms?: DocumentTerms | undefined;
}

/** A snapshot with all that is stored and told of it. */
interface Capture {
  snapshot: SnapshotRecord;
  content: Content;
  subject: SnapshotSubject;
}

/** Adds the snapshot, or notes that the newest holds it; `always` adds it all the same. */
function store(db: MenbeDatabase, { snapshot, content, subject }: Capture, always = false): Promise<Stored> {
  const { pages, snapshots, contents, meta, indexPending } = db;
  const origin = snapshot.origin ?? 'user';
  return recordChange(db, {
    tables: [pages, snapshots, contents, meta, indexPending],
    /** The snapshot that holds it already. */
    plan: async () => {
      const { page, newest } = await lookUp(db, snapshot.pageUrl);
      if (origin === 'watch' && page?.deleted !== 0)
        throw new MenbeError('snapshot-missing', snapshot.pageUrl);
      return !always && newest && (await isUnchanged(db, newest, snapshot, content)) ? newest : null;
    },
    drafts: (same) => [
      same ? seenAgain(same, snapshot) : { kind: 'capture', subject: { ...subject, origin } },
    ],
    write: async (same) => {
      const known = await lookUp(db, snapshot.pageUrl);
      if (!same || !known.page) return addSnapshot(db, snapshot, content, known);
      return noteUnchanged(db, known.page, same, { snapshot, content });
    },
  });
}

/** The database and the reader wait while versions are compared: what takes longer is stored as another one. */
const COMPARING_MS = 1000;

/** Whether the newest snapshot holds what was captured. One that has lost its content does not. */
async function isUnchanged(
  db: MenbeDatabase,
  newest: SnapshotRecord,
  snapshot: SnapshotRecord,
  { html, text }: Content,
): Promise<boolean> {
  if (newest.kind !== snapshot.kind) return false;
  if (newest.sha256 === snapshot.sha256) return true;
  const stored = await db.contents.get(newest.id);
  if (stored === undefined) return false;
  const deadline = deadlineIn(COMPARING_MS, () => performance.now());
  return isSameVersion({ ...newest, ...stored }, { ...snapshot, html, text }, deadline);
}

/** What the ledger is told when a page was looked at again and a snapshot still holds what it says. */
export function seenAgain(
  { id, sha256 }: SnapshotRecord,
  {
    pageUrl,
    archivedAt,
    origin = 'user',
  }: Pick<SnapshotRecord, 'pageUrl' | 'archivedAt'> & { origin?: CaptureOrigin },
): LedgerDraft {
  const subject = { snapshotId: id, pageUrl, archivedAt, contentSha256: sha256, origin };
  return { kind: 'unchanged', subject };
}

async function noteUnchanged(
  db: MenbeDatabase,
  page: PageRecord,
  same: SnapshotRecord,
  { snapshot, content }: Pick<Capture, 'snapshot' | 'content'>,
): Promise<Stored> {
  // Words to be searched for are those that are stored
  const stored = same.sha256 === snapshot.sha256 ? content : { ...content, terms: undefined };
  const lastArchivedAt = later(page.lastArchivedAt, snapshot.archivedAt);
  const seen: PageRecord = { ...page, lastArchivedAt, deleted: 0, deletedAt: null };
  await Promise.all([
    db.pages.put(seen),
    addToCounters(db, counterDifference(page, seen)),
    markForIndex(db, [markOf(page.url, same.id, stored)]),
  ]);
  return { page: seen, snapshotId: same.id, sha256: same.sha256, since: same.archivedAt, previous: null };
}

/** Adds a snapshot and its content to the page, making the page on first sight. Call it inside a transaction that `known` is from. */
async function addSnapshot(
  db: MenbeDatabase,
  snapshot: SnapshotRecord,
  content: Content,
  known: KnownPage,
): Promise<Stored> {
  const { html, text } = content;
  const page = pageAfter(known, snapshot);
  await Promise.all([
    db.snapshots.add(snapshot),
    db.contents.add({ id: snapshot.id, html, text }),
    db.pages.put(page),
    addToCounters(db, counterDifference(known.page, page)),
    markForIndex(db, [markOf(page.url, snapshot.id, content)]),
  ]);
  const { id, sha256, archivedAt, kind } = snapshot;
  return { page, snapshotId: id, sha256, since: archivedAt, previous: asPrevious(known.newest, kind) };
}

/** A snapshot as the version before one of this kind: a selection is no earlier version of an article. */
export function asPrevious(before: SnapshotRecord | undefined, kind: ArticleKind): SaveOutcome['previous'] {
  return before?.kind === kind ? { snapshotId: before.id, archivedAt: before.archivedAt } : null;
}

function markOf(url: string, snapshotId: string, { terms }: Content): IndexMark {
  return { url, gone: 0, terms: terms ? { snapshotId, ...terms } : null };
}

/** Reads a stored snapshot back, in a transaction of its own, and hashes it anew. */
async function isIntact(db: MenbeDatabase, { snapshotId, sha256 }: Stored): Promise<boolean> {
  const [snapshot, content] = await db.transaction('r', db.snapshots, db.contents, () =>
    Promise.all([db.snapshots.get(snapshotId), db.contents.get(snapshotId)]),
  );
  if (!snapshot || !content) return false;
  const { title, byline, publishedTime, modifiedTime } = snapshot;
  const { html, text } = content;
  return (await contentHash({ title, byline, publishedTime, modifiedTime, html, text })) === sha256;
}

function toOutcome({ page, snapshotId, since, previous }: Stored, capture: SnapshotRecord): SaveOutcome {
  return {
    status: snapshotId === capture.id ? 'archived' : 'unchanged',
    pageUrl: page.url,
    snapshotId,
    kind: capture.kind,
    title: capture.title,
    archivedAt: capture.archivedAt,
    since,
    snapshotCount: page.snapshotCount,
    previous,
    declaredSource: creditedAddress(capture),
  };
}

/** The best declared source that can be opened. */
export function creditedAddress({ details }: SnapshotRecord): SaveOutcome['declaredSource'] {
  for (const { self, confidence, name, url } of details?.declaredSources ?? []) {
    if (!self && confidence !== 'low' && url !== null) return { name, url };
  }
  return null;
}
