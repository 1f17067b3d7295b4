import type { MenbeDatabase } from '../../../db/database';
import { toUtf8 } from '../../../integrity/bytes';
import type { AttachmentRecord } from '../../../model/attachment';
import type { SnapshotRecord } from '../../../model/records';
import { MenbeError } from '../../../model/result';
import { MhtmlError } from '../../../page-copy/parse-mhtml';
import { articleAddress, articleDocument, type ArticleWords } from '../../../wacz/article-document';
import { type CopyResource, htmlResource, mhtmlResources } from '../../../wacz/copy-resources';
import { webAddress } from '../../../wacz/web-address';
import type { WaczWriter } from '../../../wacz/wacz-writer';
import { listAttachments, readAttachment } from '../../attachments/read-attachments';

/** An entry of the page list: the page copy if there is one, else the article. */
export interface OpenedPage {
  url: string;
  /** ISO 8601 UTC. */
  ts: string;
}

/** A snapshot to add. */
export interface WaczSource {
  snapshot: SnapshotRecord;
  html: string;
  words: ArticleWords;
  /** Throws when the export was cancelled. */
  goOn: () => void;
}

/** An attachment with the addresses of its WARC records. */
interface AddedFile {
  row: AttachmentRecord;
  urls: string[];
}

/** Records of a source so far: their ids and their addresses. */
interface Records {
  ids: string[];
  urls: Set<string>;
}

/** Addresses by which Browsertrix names pictures of a page. https://crawler.docs.browsertrix.com/user-guide/common-options/ */
const SCREENSHOTS: Partial<Record<AttachmentRecord['kind'], string>> = {
  screenshot: 'urn:view:',
  'full-screenshot': 'urn:fullPage:',
};

/**
 * Adds a snapshot: the resources of its page copy and its pictures under their own addresses and capture times, screenshots,
 * the extracted article, and a metadata record.
 * @returns its entry of the page list, and names of attachments that the database has lost
 */
export async function addSource(
  db: MenbeDatabase,
  wacz: WaczWriter,
  source: WaczSource,
): Promise<{ opened: OpenedPage; lost: string[] }> {
  const { snapshot, html, words } = source;
  const pageUrl = webAddress(snapshot.url);
  const records: Records = { ids: [], urls: new Set() };
  const { kept, lost } = await addKeptFiles(db, wacz, source, records);
  const address = articleAddress(snapshot.id);
  const article = {
    url: address,
    mediaType: 'text/html; charset=utf-8',
    date: snapshot.archivedAt,
    bytes: toUtf8(articleDocument(snapshot, html, words)),
  };
  records.ids.push(await wacz.addResource(article));
  await wacz.addMetadata(pageUrl ?? address, snapshot.archivedAt, records.ids, {
    ...factsOf(snapshot),
    article: address,
    kept: kept.map(keptFacts),
    lost,
  });
  return { opened: openedCopy(kept, pageUrl) ?? { url: address, ts: snapshot.archivedAt }, lost };
}

async function addKeptFiles(
  db: MenbeDatabase,
  wacz: WaczWriter,
  { snapshot, goOn }: WaczSource,
  records: Records,
): Promise<{ kept: AddedFile[]; lost: string[] }> {
  const kept: AddedFile[] = [];
  const lost: string[] = [];
  for (const row of await listAttachments(db, snapshot.id)) {
    if (row.state !== 'done') continue;
    const resources = await resourcesOf(db, row, webAddress(snapshot.url));
    if (!resources) {
      lost.push(`${snapshot.id}/${row.name}`);
      continue;
    }
    const urls: string[] = [];
    for (const { url, mediaType, bytes } of resources) {
      goOn();
      if (records.urls.has(url)) continue;
      records.urls.add(url);
      records.ids.push(await wacz.addResource({ url, mediaType, date: row.capturedAt, bytes: bytes() }));
      urls.push(url);
    }
    kept.push({ row, urls });
  }
  return { kept, lost };
}

/** The page list entry of a page copy; `null` when there is no copy, or the page has no http address. */
function openedCopy(kept: readonly AddedFile[], pageUrl: string | null): OpenedPage | null {
  const copy = kept.find(({ row, urls }) => row.kind === 'page-copy' && urls.length > 0);
  return copy && pageUrl !== null ? { url: pageUrl, ts: copy.row.capturedAt } : null;
}

/** The web resources in an attachment; `null` when the database has lost it. */
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

/** Facts of the capture, without the user's annotations. */
function factsOf(snapshot: SnapshotRecord) {
  const { id, url, pageUrl, canonicalUrl, title, byline, siteName, lang, publishedTime } = snapshot;
  const { modifiedTime, archivedAt, sha256, extractor, extractorVersion, browser } = snapshot;
  const page = { url, pageUrl, canonicalUrl, title, byline, siteName, lang, publishedTime, modifiedTime };
  return { snapshotId: id, ...page, archivedAt, sha256, extractor, extractorVersion, browser };
}

/** An attachment as in the ledger, with the addresses of its records. */
function keptFacts({ row, urls }: AddedFile) {
  const { kind, name, mediaType, size, sha256, capturedAt, missing } = row;
  return { kind, name, mediaType, size, sha256, capturedAt, missing, records: urls };
}
