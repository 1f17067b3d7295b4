import { addToCounters, counterDifference } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { addToKeptBytes, contentBytes } from '../../db/kept-bytes';
import { later, pageAfter } from '../../db/page-from-snapshot';
import { type IndexMark, markForIndex } from '../../db/mark-for-index';
import { deadlineIn } from '../../diff/deadline';
import { isSameBesideText, isSameVersion } from '../../diff/is-same-version';
import type { KeptPicture } from '../../model/kept-picture';
import { contentHash } from '../../integrity/content-hash';
import type { Article } from '../../model/article';
import type { SaveOutcome } from '../../model/capture';
import type { CaptureOrigin, LedgerDraft } from '../../model/ledger';
import type { ImportedFrom, PageRecord, SnapshotRecord } from '../../model/records';
import { MenbeError } from '../../model/result';
import { asPrevious } from '../../model/versions';
import type { DocumentTerms } from '../../search/index/document-terms';
import { keysLeftOut } from '../../url/key-parameters';
import { keptPictures } from '../attachments/read-attachments';
import { settleLink } from '../links/settle-link';
import { recordChange } from '../ledger/record-entries';
import { type SnapshotSubject, snapshotSubject } from '../ledger/snapshot-subject';
import { pageTerms } from '../index/read/page-document';
import { capturedSnapshot } from './captured-snapshot';
import { type KnownCapture, lookUp } from './known-capture';
import { contentOfPage, noteImported } from './imported-text';
import { storedArticle } from './stored-article';
import { urgently } from '../../scheduling/pacer';

/** Facts of a capture beside the article. */
export interface SaveContext {
  /** When the capture was made. */
  now: Date;
  /** Name and version of the browser, `null` if unknown. */
  browser: string | null;
  /** Default `user`. A watch only adds versions to listed pages: it creates none and restores none from the bin. */
  origin?: CaptureOrigin;
  /** HTTP status that the site answered with; `null` or absent where nobody knows. */
  answered?: number | null;
  /** The file of another tool that the article was read from, and the import: the ledger attests the import alone. */
  imported?: { from: ImportedFrom; importId: string };
  /** Whether what looks like a key in the address is stored with it; by default it is. */
  keepKeys?: boolean;
  /**
   * Reads the pictures of the article's HTML by their bytes, none of those it cannot read. Asked only where everything else is
   * as in the newest snapshot, of which pictures were kept.
   */
  pictures?: (html: string) => Promise<readonly KeptPicture[]>;
}

/**
 * Stores an article as a new snapshot of its page, or records that the newest snapshot of its kind already holds it (apart from
 * boilerplate that changes with every visit, see `isSameVersion`). Then reads the row back; resolves only when its hash matches.
 * Atomic. Throws `verification-failed`, `snapshot-missing` (a watch whose page is no longer listed) and errors of the database.
 */
export function saveCapture(db: MenbeDatabase, article: Article, context: SaveContext): Promise<SaveOutcome> {
  return urgently(() => save(db, article, context));
}

async function save(db: MenbeDatabase, extracted: Article, context: SaveContext): Promise<SaveOutcome> {
  const article = storedArticle(extracted, context.keepKeys ?? true);
  const snapshot = await capturedSnapshot(article, context);
  // Hashing runs while words are counted.
  const hashing = snapshotSubject(snapshot, article);
  const content = { ...article, terms: pageTerms(article, article.text) };
  const pictures = await picturesShown(db, { snapshot, content }, context);
  const importId = context.imported?.importId ?? null;
  const capture = { snapshot, content, pictures, subject: await hashing, importId };
  const stored = await store(db, capture);
  if (await isIntact(db, stored)) return toOutcome(stored, snapshot, extracted.url);
  if (stored.snapshotId === snapshot.id) throw new MenbeError('verification-failed', snapshot.id);
  // The older snapshot with this content is damaged: the capture is stored as the newest one.
  const again = await store(db, capture, true);
  if (await isIntact(db, again)) return toOutcome(again, snapshot, extracted.url);
  throw new MenbeError('verification-failed', snapshot.id);
}

/** The pictures in front of the reader, where they decide whether this is another version. */
async function picturesShown(
  db: MenbeDatabase,
  capture: Pick<Capture, 'snapshot' | 'content'>,
  { pictures }: SaveContext,
): Promise<readonly KeptPicture[]> {
  if (!pictures) return [];
  const { alike } = await lookUp(db, capture.snapshot);
  if (!alike || !(await isUnchanged(db, alike, { ...capture, pictures: [] }))) return [];
  const kept = await keptPictures(db, alike.id);
  return kept.length > 0 ? pictures(capture.content.html) : [];
}

/** Result of the transaction: the snapshot that holds the content now. */
interface Stored {
  page: PageRecord;
  snapshotId: string;
  sha256: string;
  since: string;
  /** The version before. */
  previous: SaveOutcome['previous'];
}

/** The stored content of an article. */
interface Content {
  html: string;
  text: string;
  /** For the search index, when they are computed already. */
  terms?: DocumentTerms | undefined;
}

/** A snapshot with its content and its ledger subject. */
interface Capture {
  snapshot: SnapshotRecord;
  content: Content;
  /** Pictures whose bytes are known. */
  pictures: readonly KeptPicture[];
  subject: SnapshotSubject;
  importId: string | null;
}

/** Adds the snapshot, or records that the newest of its kind holds it; `always` adds it in any case. */
function store(db: MenbeDatabase, capture: Capture, always = false): Promise<Stored> {
  const { snapshot, content, importId } = capture;
  const { pages, snapshots, contents, meta, indexPending, attachments, links, highlights, importChanges } =
    db;
  return recordChange(db, {
    tables: [pages, snapshots, contents, meta, indexPending, attachments, links, highlights, importChanges],
    /** Plans with the snapshot that already holds the content, else `null`. */
    plan: async () => {
      const { page, alike } = await lookUp(db, snapshot);
      if (snapshot.origin === 'watch' && page?.deleted !== 0)
        throw new MenbeError('snapshot-missing', snapshot.pageUrl);
      if (always) return null;
      if (alike && (await isUnchanged(db, alike, capture))) return alike;
      return importId === null ? null : contentOfPage(db, snapshot);
    },
    drafts: (same) => draftsOf(capture, same),
    write: async (same) => {
      const known = await lookUp(db, snapshot);
      if (!same || !known.page) {
        if (importId !== null) await noteImported(db, importId, snapshot);
        return addSnapshot(db, snapshot, content, known);
      }
      if (importId !== null) return held(known.page, same);
      return noteUnchanged(db, known.page, same, { snapshot, content });
    },
  });
}

/** What the ledger tells of a capture. Nobody has looked at a page again of which a file has the text that is there. */
function draftsOf({ snapshot, subject, importId }: Capture, same: SnapshotRecord | null): LedgerDraft[] {
  if (importId !== null) return same ? [] : [{ kind: 'import', subject: { ...subject, from: null } }];
  const { origin = 'user' } = snapshot;
  return [same ? seenAgain(same, snapshot) : { kind: 'capture', subject: { ...subject, origin } }];
}

/** Deadline: comparing blocks the database and the user. A comparison that takes longer counts as a new version. */
const COMPARING_MS = 1000;

/**
 * Whether the newest snapshot of the same kind holds the captured content; false when it has lost its own. A selection is the same
 * only to the letter.
 */
async function isUnchanged(
  db: MenbeDatabase,
  newest: SnapshotRecord,
  { snapshot, content: { html, text }, pictures }: Omit<Capture, 'subject' | 'importId'>,
): Promise<boolean> {
  const [stored, kept] = await Promise.all([db.contents.get(newest.id), keptPictures(db, newest.id)]);
  const captured = { ...snapshot, html, text, pictures };
  if (newest.sha256 === snapshot.sha256)
    return isSameBesideText({ ...newest, html, text, pictures: kept }, captured);
  if (stored === undefined || snapshot.kind === 'selection') return false;
  const deadline = deadlineIn(COMPARING_MS, () => performance.now());
  return isSameVersion({ ...newest, ...stored, pictures: kept }, captured, deadline);
}

/** The ledger entry for a page that was captured again and is unchanged. */
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
  // The search index must hold the words of the stored text.
  const stored = same.sha256 === snapshot.sha256 ? content : { ...content, terms: undefined };
  const lastArchivedAt = later(page.lastArchivedAt, snapshot.archivedAt);
  const seen: PageRecord = { ...page, lastArchivedAt, deleted: 0, deletedAt: null };
  await Promise.all([
    db.pages.put(seen),
    addToCounters(db, counterDifference(page, seen)),
    markForIndex(db, [markOf(page.url, same.id, stored)]),
  ]);
  return held(seen, same);
}

/** The snapshot that holds the content already. */
function held(page: PageRecord, { id, sha256, archivedAt }: SnapshotRecord): Stored {
  return { page, snapshotId: id, sha256, since: archivedAt, previous: null };
}

/** Adds a snapshot to its page, creating the page if needed. Call it in the transaction in which `known` was read. */
async function addSnapshot(
  db: MenbeDatabase,
  snapshot: SnapshotRecord,
  content: Content,
  known: KnownCapture,
): Promise<Stored> {
  const { html, text } = content;
  const after = pageAfter(known, snapshot);
  const page = known.page ? after : await settleLink(db, after, text, new Date(snapshot.archivedAt));
  await Promise.all([
    db.snapshots.add(snapshot),
    db.contents.add({ id: snapshot.id, html, text }),
    db.pages.put(page),
    addToCounters(db, counterDifference(known.page, page)),
    addToKeptBytes(db, contentBytes(content)),
    markForIndex(db, [markOf(page.url, snapshot.id, content)]),
  ]);
  const { id, sha256, archivedAt, kind } = snapshot;
  const previous = kind === 'selection' ? null : asPrevious(known.alike);
  return { page, snapshotId: id, sha256, since: archivedAt, previous };
}

function markOf(url: string, snapshotId: string, { terms }: Content): IndexMark {
  return { url, gone: 0, terms: terms ? { snapshotId, ...terms } : null };
}

/** Reads a stored snapshot back in a new transaction and hashes it again. */
async function isIntact(db: MenbeDatabase, { snapshotId, sha256 }: Stored): Promise<boolean> {
  const [snapshot, content] = await db.transaction('r', db.snapshots, db.contents, () =>
    Promise.all([db.snapshots.get(snapshotId), db.contents.get(snapshotId)]),
  );
  if (!snapshot || !content) return false;
  const { title, byline, publishedTime, modifiedTime } = snapshot;
  const { html, text } = content;
  return (await contentHash({ title, byline, publishedTime, modifiedTime, html, text })) === sha256;
}

function toOutcome(
  { page, snapshotId, since, previous }: Stored,
  capture: SnapshotRecord,
  visited: string,
): SaveOutcome {
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
    keysLeftOut: keysLeftOut(visited, capture.url),
  };
}

/** The first declared source with an address and sufficient confidence that is not the page itself. */
export function creditedAddress({ details }: SnapshotRecord): SaveOutcome['declaredSource'] {
  for (const { self, confidence, name, url } of details?.declaredSources ?? []) {
    if (!self && confidence !== 'low' && url !== null) return { name, url };
  }
  return null;
}
