import type { EntryProof, ExportAttachment } from '../model/evidence';
import type {
  ExportCase,
  ExportLink,
  ExportLinkImport,
  ExportSavedSearch,
} from '../model/export-arrangement';
import { type ExportItem, versionHas } from '../model/export-item';
import type { LedgerEntry, PublicKeyRecord } from '../model/ledger';
import type { ExportTimeToken } from '../model/time-token';
import type { ListName } from './read-lists';

/** The rows of each list as the format has them. */
interface Rows {
  items: ExportItem;
  cases: ExportCase;
  savedSearches: ExportSavedSearch;
  linkImports: ExportLinkImport;
  links: ExportLink;
  proofs: EntryProof;
  entries: LedgerEntry;
  keys: PublicKeyRecord;
  attachments: ExportAttachment;
  times: ExportTimeToken;
}

/** Every field that a row of a list may have: a field that is forgotten here is a type error. */
export const ROW_FIELDS: { readonly [L in ListName]: Readonly<Record<keyof Rows[L], true>> } = {
  items: {
    id: true,
    url: true,
    canonicalUrl: true,
    title: true,
    byline: true,
    siteName: true,
    lang: true,
    dir: true,
    excerpt: true,
    publishedTime: true,
    modifiedTime: true,
    archivedAt: true,
    text: true,
    html: true,
    wordCount: true,
    leadImageUrl: true,
    leadImageAlt: true,
    declaredSourceName: true,
    declaredSourceUrl: true,
    details: true,
    kind: true,
    sha256: true,
    extractor: true,
    extractorVersion: true,
    browser: true,
    origin: true,
    imported: true,
    answered: true,
    tags: true,
    note: true,
    tagsChangedAt: true,
    noteChangedAt: true,
    opens: true,
    lastOpenedAt: true,
    highlights: true,
  },
  cases: { id: true, name: true, note: true, noteChangedAt: true, createdAt: true, sources: true },
  savedSearches: { name: true, filter: true, savedAt: true, seenUntil: true },
  linkImports: { id: true, format: true, fileName: true, importedAt: true, added: true, merged: true },
  links: {
    url: true,
    title: true,
    note: true,
    tags: true,
    folder: true,
    state: true,
    savedAt: true,
    highlights: true,
    listedAt: true,
    waiting: true,
    importIds: true,
  },
  proofs: { seq: true, size: true, root: true, path: true },
  entries: {
    seq: true,
    kind: true,
    subject: true,
    at: true,
    prevHash: true,
    hash: true,
    keyId: true,
    signature: true,
  },
  keys: { keyId: true, algorithm: true, spki: true },
  attachments: { snapshotId: true, name: true, kind: true, mediaType: true, size: true, sha256: true },
  times: {
    kind: true,
    authority: true,
    size: true,
    root: true,
    requestedAt: true,
    state: true,
    token: true,
    genTime: true,
    blockHeight: true,
  },
};

/** Whether a row of a list may have a field in a file of this version. */
function hasField(list: ListName, field: string, version: unknown): boolean {
  if (list === 'items' && field === 'answered') return versionHas(version, 'answered');
  return Object.hasOwn(ROW_FIELDS[list], field);
}

/**
 * Whether a value from outside has no field that a row of the list has not in this version of the format. What is no object is told
 * by who reads the rows.
 */
export function hasOnlyRowFields(list: ListName, value: unknown, version: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  return Object.keys(value).every((field) => hasField(list, field, version));
}
