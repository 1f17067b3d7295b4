import type { ExportItem } from '../model/export-item';
import { sha256Hex } from './bytes';
import { canonicalJson, wellFormed } from './canonical-json';

/** Which fields of an object belong to a record: `true` takes a value as it is, an object or a list is taken field by field. */
type Form = { readonly [field: string]: true | Form | readonly [Form] };

const STATED_TIME = { raw: true, value: true, precision: true, zone: true, ambiguous: true } as const;

/**
 * Version 1: all that an item held beside what users change when the ledger began, so entries that name no version are of it.
 * Nested objects are lists of fields too: otherwise a field added to `details` would change the hash of every old snapshot.
 * Frozen: what is to be signed differently is a new version, and this one stays.
 */
const VERSION_1 = {
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
  details: {
    published: STATED_TIME,
    modified: STATED_TIME,
    section: true,
    keywords: true,
    licence: true,
    statements: [{ field: true, value: true, origin: true, believed: true }],
    declaredSources: [
      {
        sign: true,
        name: true,
        url: true,
        raw: true,
        confidence: true,
        self: true,
        statedAt: STATED_TIME,
      },
    ],
    stated: { views: true, comments: true },
    omissions: [{ kind: true, start: true, words: true }],
    omittedLines: true,
  },
  kind: true,
  sha256: true,
  extractor: true,
  extractorVersion: true,
  browser: true,
  origin: true,
} as const satisfies Form;

/** The form of every version that an entry may name. */
const FORMS = { 1: VERSION_1 } as const satisfies Record<number, Form>;

/** The version that new entries name; entries that name none are of version 1. */
export const RECORD_VERSION = 1;

/** What a record is taken from: a snapshot under the names that exports have too. Further fields are not part of it. */
export type SnapshotFields = Pick<ExportItem, keyof typeof VERSION_1>;

/** Hex SHA-256 of one snapshot's record, by version of the record. */
export type RecordHashes = ReadonlyMap<unknown, string>;

/**
 * Hex SHA-256 of the canonical JSON (RFC 8785) of a snapshot's record, in the version that new entries name.
 * @throws TypeError for values that have no canonical JSON
 */
export function recordHash(fields: SnapshotFields): Promise<string> {
  return hashOf(fields, FORMS[RECORD_VERSION]);
}

/**
 * The record's hash in every version: a check of a file meets snapshots before the entries that name their version.
 * @throws TypeError for values that have no canonical JSON
 */
export async function recordHashes(fields: SnapshotFields): Promise<RecordHashes> {
  const hashes = Object.entries(FORMS).map(
    async ([version, form]) => [Number(version), await hashOf(fields, form)] as const,
  );
  return new Map(await Promise.all(hashes));
}

/** The version an entry's subject names; anything but a number is none that is known. */
export function recordVersionOf({ recordVersion = 1 }: { readonly recordVersion?: unknown }): unknown {
  return recordVersion;
}

function hashOf(fields: object, form: Form): Promise<string> {
  return sha256Hex(canonicalText(pick(fields, form)));
}

/** The fields that a form lists. A value of another shape than the form's is taken whole, so that its hash is another one. */
function pick(value: unknown, form: true | Form | readonly [Form]): unknown {
  if (form === true || typeof value !== 'object' || value === null) return value;
  if (isList(form)) return Array.isArray(value) ? value.map((each) => pick(each, form[0])) : value;
  if (Array.isArray(value)) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const picked: Record<string, unknown> = {};
  for (const [name, fieldForm] of Object.entries(form))
    if (Object.hasOwn(fields, name) && fields[name] !== undefined)
      picked[name] = pick(fields[name], fieldForm);
  return picked;
}

const isList = (form: Form | readonly [Form]): form is readonly [Form] => Array.isArray(form);

/** Pages may hold lone surrogates, which JSON that travels cannot: they count as U+FFFD. */
function canonicalText(record: unknown): string {
  try {
    return canonicalJson(record);
  } catch {
    return canonicalJson(wellFormed(record));
  }
}
