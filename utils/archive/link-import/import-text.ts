import { concatBytes } from '../../bytes/concat-bytes';
import type { MenbeDatabase } from '../../db/database';
import { hasText } from '../../import/article-body';
import type { LinkBody } from '../../import/link-format';
import type { ImportReason } from '../../import/import-reason';
import { sha256Hex } from '../../integrity/bytes';
import type { Article } from '../../model/article';
import type { ErrorCode } from '../../model/error-code';
import type { ImportedLink } from '../../model/link';
import type { ImportedFrom } from '../../model/records';
import { fail, MenbeError, ok, type Result } from '../../model/result';
import { MhtmlError, parseMhtml } from '../../page-copy/parse-mhtml';
import { normaliseUrl } from '../../url/normalise-url';
import { decodeHtml } from '../../watch/decode-html';
import { pendingAttachment } from '../attachments/pending-attachment';
import { storeAttachment } from '../attachments/store-attachment';
import { saveCapture } from '../capture/save-capture';
import type { LinkProblem, LinkReport } from '../links/link-report';

type Bytes = Uint8Array<ArrayBuffer>;

/** A link that was taken, and the file with its text. */
export interface TextRow {
  at: string;
  link: ImportedLink;
  body: LinkBody;
}

/** The import that takes a text. */
interface TextContext {
  importId: string;
  format: string;
  now: Date;
}

/** Largest file that is read, in bytes: several copies of it are in memory at the same time. */
const LARGEST = 200 * 1024 * 1024;

/** Texts that a survey has counted as new sources, by address and hash: a file may hold the same text twice. */
export type ForeseenTexts = Set<string>;

/** Counts a text as `takeText` would, as far as that is known without extracting it. */
export async function foreseeText(
  db: MenbeDatabase,
  text: TextRow,
  report: LinkReport,
  foreseen: ForeseenTexts,
): Promise<void> {
  const decision = await decideText(db, text);
  if (decision.becomes === 'nothing') report.textProblems.push(problemOf(text, decision.code));
  else if (decision.becomes === 'there' || foreseen.has(keyOf(text, decision.sha256))) report.textsThere++;
  else {
    foreseen.add(keyOf(text, decision.sha256));
    report.texts++;
  }
}

/**
 * Makes a source of a text: it is read and sanitised as a page is, its archiving is this import, and its file is kept
 * as it came. A text of which no source can be made stays a link and is reported. Rejects with errors of the
 * database.
 */
export async function takeText(
  db: MenbeDatabase,
  text: TextRow,
  { importId, format, now }: TextContext,
  report: LinkReport,
): Promise<void> {
  const decision = await decideText(db, text);
  if (decision.becomes === 'there') return void report.textsThere++;
  if (decision.becomes === 'nothing') return void report.textProblems.push(problemOf(text, decision.code));
  const { bytes, sha256 } = decision;
  const article = await articleOf(text, bytes);
  if (!article.ok) return void report.textProblems.push(problemOf(text, article.error.code));
  const { file, claimedArchivedAt } = text.body;
  const from: ImportedFrom = { format, fileName: file.path, sha256, claimedArchivedAt };
  const saved = await saveCapture(db, article.value, { now, browser: null, imported: { from, importId } });
  if (saved.status === 'unchanged') return void report.textsThere++;
  report.texts++;
  await keepOriginal(db, saved, { ...text, bytes }, now);
}

/** What becomes of a text, by all that is known before it is extracted. */
type TextDecision =
  | { becomes: 'source'; bytes: Bytes; sha256: string }
  /** Its very file is kept already. */
  | { becomes: 'there' }
  | { becomes: 'nothing'; code: ErrorCode };

/** Decides what becomes of a text, for the survey and for the import. */
async function decideText(db: MenbeDatabase, text: TextRow): Promise<TextDecision> {
  const bytes = await bytesOf(db, text);
  if (!bytes.ok) return { becomes: 'nothing', code: bytes.error.code };
  const { article, asHtml } = text.body;
  // For files that are not HTML, the format's reader has checked whether there is text.
  const isArticle = article !== undefined && asHtml === undefined;
  if (isArticle && !hasText(decodeHtml(bytes.value, ''))) return { becomes: 'nothing', code: 'page-empty' };
  const sha256 = await sha256Hex(bytes.value);
  if (await isKept(db, text, sha256)) return { becomes: 'there' };
  return { becomes: 'source', bytes: bytes.value, sha256 };
}

function keyOf({ link }: TextRow, sha256: string): string {
  return `${normaliseUrl(link.url)} ${sha256}`;
}

/** The reasons in the report, by the error of reading. */
const REASONS: Partial<Record<ErrorCode, ImportReason>> = {
  'page-empty': 'no-text',
  'frame-refused': 'no-text',
  'page-too-large': 'too-much',
  'snapshot-missing': 'in-bin',
};

function problemOf({ at, link }: TextRow, code: ErrorCode): LinkProblem {
  return { at, title: link.title, reason: REASONS[code] ?? 'damaged' };
}

/** The bytes of a file. Fails for one that is unreadable or too large, and for a page that is in the bin. */
async function bytesOf(db: MenbeDatabase, { link, body: { file } }: TextRow): Promise<Result<Bytes>> {
  if (file.size > LARGEST) return fail('page-too-large');
  if ((await db.pages.get(normaliseUrl(link.url)))?.deleted === 1) return fail('snapshot-missing');
  const chunks: Bytes[] = [];
  try {
    for await (const chunk of file.chunks()) chunks.push(chunk);
  } catch (error) {
    return unreadable(error);
  }
  return ok(concatBytes(chunks));
}

/** Whether a source of the address has this very file as its original. */
async function isKept(db: MenbeDatabase, { link }: TextRow, sha256: string): Promise<boolean> {
  const pageUrl = normaliseUrl(link.url);
  const same = db.attachments.where('sha256').equals(sha256);
  return (await same.filter((row) => row.kind === 'original' && row.pageUrl === pageUrl).count()) > 0;
}

async function articleOf({ link, body }: TextRow, bytes: Bytes): Promise<Result<Article>> {
  const { readExtracted, readFetchedPage } = await import('../../extract/read-fetched-page');
  try {
    const html = htmlOf(bytes, body);
    const { url, title } = link;
    return body.article
      ? readExtracted({ html, url, title, ...body.article })
      : readFetchedPage({ html, url, kind: 'article' });
  } catch (error) {
    return unreadable(error);
  }
}

/** A damaged file fails by itself, and the import goes on. Any other error stops the import. */
function unreadable(error: unknown): Result<never> {
  if (error instanceof MhtmlError || error instanceof MenbeError)
    return fail('import-file-unreadable', String(error));
  throw error;
}

/** The HTML of the page in a file; of a web archive, of its first HTML part. */
function htmlOf(bytes: Bytes, { mediaType, contentType = '', asHtml }: LinkBody): string {
  if (asHtml) return asHtml(new TextDecoder().decode(bytes));
  if (mediaType === 'text/html') return decodeHtml(bytes, contentType);
  const page = parseMhtml(bytes).parts.find((part) => /html/.test(part.mediaType));
  if (!page) throw new MhtmlError('no page in it');
  return page.text();
}

const EXTENSIONS: Record<LinkBody['mediaType'], string> = {
  'text/html': 'html',
  'multipart/related': 'mhtml',
  'text/markdown': 'md',
};

/** Stores the file, unchanged, as an attachment of the source. */
async function keepOriginal(
  db: MenbeDatabase,
  { snapshotId, pageUrl }: { snapshotId: string; pageUrl: string },
  { body: { mediaType }, bytes }: TextRow & { bytes: Bytes },
  now: Date,
): Promise<void> {
  const name = `original.${EXTENSIONS[mediaType]}`;
  const row = pendingAttachment({
    snapshotId,
    pageUrl,
    kind: 'original',
    name,
    mediaType,
    source: null,
    now,
  });
  const file = new Blob([bytes], { type: mediaType });
  await storeAttachment(db, row, { bytes: file, missing: [] }, { now });
}
