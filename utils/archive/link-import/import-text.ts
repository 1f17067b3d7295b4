import { concatBytes } from '../../bytes/concat-bytes';
import type { MenbeDatabase } from '../../db/database';
import { hasText } from '../../import/article-body';
import type { LinkBody } from '../../import/formats/link-format';
import type { ImportReason } from '../../import/import-reason';
import { sha256Hex } from '../../integrity/bytes';
import type { Article } from '../../model/article';
import type { AttachmentRecord } from '../../model/attachment';
import type { ErrorCode } from '../../model/error-code';
import type { ImportedLink } from '../../model/link';
import type { ImportedFrom } from '../../model/records';
import { fail, MenbeError, ok, type Result } from '../../model/result';
import { MhtmlError, parseMhtml } from '../../page-copy/parse-mhtml';
import { normaliseUrl } from '../../url/normalise-url';
import { decodeHtml } from '../../watch/decode-html';
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

/** Largest file that is read: the page is in memory several times meanwhile. */
const LARGEST = 200 * 1024 * 1024;

/** Counts a text as new or there, as far as that is known before it is read. */
export async function foreseeText(db: MenbeDatabase, text: TextRow, report: LinkReport): Promise<void> {
  const bytes = await bytesOf(db, text);
  const { article, asHtml } = text.body;
  // Of what is no HTML its reader has looked whether there is text.
  const isArticle = article !== undefined && asHtml === undefined;
  if (!bytes.ok) report.textProblems.push(problemOf(text, bytes.error.code));
  else if (isArticle && !hasText(decodeHtml(bytes.value, '')))
    report.textProblems.push(problemOf(text, 'page-empty'));
  else if (await isKept(db, text, await sha256Hex(bytes.value))) report.textsThere++;
  else report.texts++;
}

/**
 * Makes a source of a text: it is read and sanitised as a page is, its archiving is this import, and its file is kept as it came. A text of
 * which none can be made stays a link, and is told. Rejects with errors of the database.
 */
export async function takeText(
  db: MenbeDatabase,
  text: TextRow,
  { importId, format, now }: TextContext,
  report: LinkReport,
): Promise<void> {
  const bytes = await bytesOf(db, text);
  const sha256 = bytes.ok ? await sha256Hex(bytes.value) : '';
  if (bytes.ok && (await isKept(db, text, sha256))) return void report.textsThere++;
  const read = bytes.ok ? await articleOf(text, bytes.value) : bytes;
  if (!bytes.ok || !read.ok) {
    report.textProblems.push(problemOf(text, read.ok ? 'unexpected' : read.error.code));
    return;
  }
  const { file, claimedArchivedAt } = text.body;
  const from: ImportedFrom = { format, fileName: file.path, sha256, claimedArchivedAt };
  const saved = await saveCapture(db, read.value, { now, browser: null, imported: { from, importId } });
  if (saved.status === 'unchanged') return void report.textsThere++;
  report.texts++;
  await keepOriginal(db, saved, { ...text, bytes: bytes.value }, now);
}

/** Why no source is made, by the error of reading. */
const REASONS: Partial<Record<ErrorCode, ImportReason>> = {
  'page-empty': 'no-text',
  'frame-refused': 'no-text',
  'page-too-large': 'too-much',
  'snapshot-missing': 'in-bin',
};

function problemOf({ at, link }: TextRow, code: ErrorCode): LinkProblem {
  return { at, title: link.title, reason: REASONS[code] ?? 'damaged' };
}

/** The bytes of a file; fails for one that cannot be read or is too large, and where the user has put the page into the bin. */
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

/** Whether the very file is kept with a source of the address. */
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

/** What is wrong with a file stops no other one; what is wrong with Menbe does. */
function unreadable(error: unknown): Result<never> {
  if (error instanceof MhtmlError || error instanceof MenbeError)
    return fail('import-file-unreadable', String(error));
  throw error;
}

/** The page in a file; of a web archive its first part. */
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

/** Keeps the file as it came. */
async function keepOriginal(
  db: MenbeDatabase,
  { snapshotId, pageUrl }: { snapshotId: string; pageUrl: string },
  { body: { mediaType }, bytes }: TextRow & { bytes: Bytes },
  now: Date,
): Promise<void> {
  const row: AttachmentRecord = {
    ...{ snapshotId, pageUrl, kind: 'original', mediaType, state: 'pending', size: 0, sha256: '' },
    name: `original.${EXTENSIONS[mediaType]}`,
    ...{ url: null, capturedAt: now.toISOString(), problem: null, missing: [], source: null },
  };
  const file = new Blob([bytes], { type: mediaType });
  await storeAttachment(db, row, { bytes: file, missing: [] }, { now });
}
