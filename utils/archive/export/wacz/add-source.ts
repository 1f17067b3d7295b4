import type { MenbeDatabase } from '../../../db/database';
import { toUtf8 } from '../../../integrity/bytes';
import type { AttachmentRecord } from '../../../model/attachment';
import type { SnapshotRecord } from '../../../model/records';
import { MenbeError } from '../../../model/result';
import { MhtmlError } from '../../../page-copy/parse-mhtml';
import { articleAddress, articleDocument, type ArticleWords } from '../../../wacz/article-document';
import { type CopyResource, htmlResource, mhtmlResources, webAddress } from '../../../wacz/copy-resources';
import type { WaczWriter } from '../../../wacz/wacz-writer';
import { listAttachments, readAttachment } from '../../attachments/read-attachments';

/** What a list of pages opens: the page if there is a copy of it, else the article. */
export interface OpenedPage {
  url: string;
  /** ISO 8601 UTC. */
  ts: string;
}

interface Source {
  snapshot: SnapshotRecord;
  html: string;
  words: ArticleWords;
  /** Throws to stop. */
  goOn: () => void;
}

/** Addresses by which Browsertrix names pictures of a page. https://crawler.docs.browsertrix.com/user-guide/common-options/ */
const SCREENSHOTS: Partial<Record<AttachmentRecord['kind'], string>> = {
  screenshot: 'urn:view:',
  'full-screenshot': 'urn:fullPage:',
};

/**
 * Adds a snapshot: the files of its page copy and its pictures under their own addresses, each with the time it was captured,
 * screenshots, the extracted article, and what there is to say of them.
 * @returns what opens it, and names of files that the database has lost
 */
export async function addSource(
  db: MenbeDatabase,
  wacz: WaczWriter,
  { snapshot, html, words, goOn }: Source,
): Promise<{ opened: OpenedPage; lost: string[] }> {
  const pageUrl = webAddress(snapshot.url);
  const rows = (await listAttachments(db, snapshot.id)).filter(({ state }) => state === 'done');
  const lost: string[] = [];
  const written: { row: AttachmentRecord; urls: string[] }[] = [];
  const ids: string[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    const resources = await resourcesOf(db, row, pageUrl);
    if (!resources) lost.push(`${snapshot.id}/${row.name}`);
    const urls: string[] = [];
    for (const { url, mediaType, bytes } of resources ?? []) {
      goOn();
      if (known.has(url)) continue;
      known.add(url);
      ids.push(await wacz.addResource({ url, mediaType, date: row.capturedAt, bytes: bytes() }));
      urls.push(url);
    }
    if (resources) written.push({ row, urls });
  }
  const address = articleAddress(snapshot.id);
  const article = toUtf8(articleDocument(snapshot, html, words));
  const mediaType = 'text/html; charset=utf-8';
  ids.push(await wacz.addResource({ url: address, mediaType, date: snapshot.archivedAt, bytes: article }));
  await wacz.addMetadata(pageUrl ?? address, snapshot.archivedAt, ids, {
    ...factsOf(snapshot),
    article: address,
    kept: written.map(keptFacts),
    lost,
  });
  const copy = written.find(({ row, urls }) => row.kind === 'page-copy' && urls.length > 0)?.row;
  const opened =
    copy && pageUrl ? { url: pageUrl, ts: copy.capturedAt } : { url: address, ts: snapshot.archivedAt };
  return { opened, lost };
}

/** The web resources in a kept file; `null` when the database has lost it. */
async function resourcesOf(
  db: MenbeDatabase,
  row: AttachmentRecord,
  pageUrl: string | null,
): Promise<CopyResource[] | null> {
  try {
    const bytes = new Uint8Array(await (await readAttachment(db, row)).arrayBuffer());
    if (row.kind === 'page-copy') return pageUrl === null ? [] : copyResources(row, bytes, pageUrl);
    const prefix = SCREENSHOTS[row.kind];
    const url = prefix === undefined ? webAddress(row.url) : pageUrl && prefix + pageUrl;
    return url ? [{ url, mediaType: row.mediaType, bytes: () => bytes }] : [];
  } catch (error) {
    const isLost = error instanceof MenbeError && error.code === 'attachment-damaged';
    if (isLost || error instanceof MhtmlError) return null;
    throw error;
  }
}

function copyResources(
  { mediaType, styleMedia }: AttachmentRecord,
  bytes: Uint8Array<ArrayBuffer>,
  pageUrl: string,
): CopyResource[] {
  if (mediaType === 'multipart/related') return mhtmlResources(bytes, pageUrl, styleMedia);
  return [htmlResource(bytes, pageUrl)];
}

/** What is known of the capture, without what the user added. */
function factsOf(snapshot: SnapshotRecord) {
  const { id, url, pageUrl, canonicalUrl, title, byline, siteName, lang, publishedTime } = snapshot;
  const { modifiedTime, archivedAt, sha256, extractor, extractorVersion, browser } = snapshot;
  const page = { url, pageUrl, canonicalUrl, title, byline, siteName, lang, publishedTime, modifiedTime };
  return { snapshotId: id, ...page, archivedAt, sha256, extractor, extractorVersion, browser };
}

/** A kept file as the ledger knows it, with the records that were made of it. */
function keptFacts({ row, urls }: { row: AttachmentRecord; urls: string[] }) {
  const { kind, name, mediaType, size, sha256, capturedAt, missing } = row;
  return { kind, name, mediaType, size, sha256, capturedAt, missing, records: urls };
}
