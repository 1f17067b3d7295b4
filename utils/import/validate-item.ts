import { contentHash } from '../integrity/content-hash';
import { ARTICLE_KINDS } from '../model/article';
import type { ExportItem } from '../model/export-item';
import { isHttpStatus } from '../model/http-status';
import type { ClaimedTime } from '../model/link';
import type { ImportedFrom } from '../model/records';
import {
  isPageAddress,
  isAddressOrNull,
  isCount,
  isInstantUntil,
  isListOf,
  isOneOf,
  isShape,
  isText,
  isTextOrNull,
  isUuid,
  matches,
  type Check,
} from './checks';
import { type Checked, fieldsOf, notAnObject, reasonsAgainst, textOrNull } from './reasons';
import { areHighlights } from './validate-highlight';
import { isDetails } from './validate-details';

/** Whether HTML contains nothing executable. It answers later where another context has to look. */
export type IsSafeHtml = (html: string) => boolean | Promise<boolean>;

/** Fields with times of actions in the archive. */
type Time = 'archivedAt' | 'tagsChangedAt' | 'noteChangedAt' | 'lastOpenedAt';

/**
 * One check for each other field: a new field of the format does not compile without its check. `publishedTime` and `modifiedTime`
 * are claims of the page: any text, shown as a time only if it is one.
 */
const CHECKS: Record<Exclude<keyof ExportItem, Time | 'highlights' | 'imported'>, Check> = {
  id: isUuid,
  url: isPageAddress,
  canonicalUrl: isAddressOrNull,
  title: isTextOrNull,
  byline: isTextOrNull,
  siteName: isTextOrNull,
  lang: isTextOrNull,
  dir: isOneOf('ltr', 'rtl', null),
  excerpt: isTextOrNull,
  publishedTime: isTextOrNull,
  modifiedTime: isTextOrNull,
  text: isText,
  html: isText,
  wordCount: isCount,
  leadImageUrl: isAddressOrNull,
  leadImageAlt: isTextOrNull,
  declaredSourceName: isTextOrNull,
  declaredSourceUrl: isAddressOrNull,
  details: (value) => value === null || isDetails(value),
  kind: isOneOf(...ARTICLE_KINDS),
  sha256: matches(/^[0-9a-f]{64}$/),
  extractor: isText,
  extractorVersion: isText,
  browser: isTextOrNull,
  origin: isOneOf('watch', undefined),
  answered: (value) => value === null || isHttpStatus(value),
  tags: isListOf(isText),
  note: isTextOrNull,
  opens: isCount,
};

/** What says of which file of another tool a text is. */
const importedFrom = (isTime: Check): Check => {
  const isClaim = isShape<ClaimedTime>({ value: isTime, precision: isOneOf('day', 'time') });
  return isShape<ImportedFrom>({
    format: isText,
    fileName: isText,
    sha256: matches(/^[0-9a-f]{64}$/),
    claimedArchivedAt: (value) => value === null || isClaim(value),
  });
};

/** All checks. Times of actions lie between 1990 and a day after `now`. */
function checksAt(now: Date): Record<keyof ExportItem, Check> {
  const isTime = isInstantUntil(now);
  const isTimeOrNull: Check = (value) => value === null || isTime(value);
  return {
    ...CHECKS,
    archivedAt: isTime,
    tagsChangedAt: isTimeOrNull,
    noteChangedAt: isTimeOrNull,
    lastOpenedAt: isTimeOrNull,
    highlights: areHighlights(isTime),
    imported: (value) => value === undefined || importedFrom(isTime)(value),
  };
}

/** Defaults for fields that older versions lack. */
const SINCE_VERSION_2 = { declaredSourceName: null, declaredSourceUrl: null, details: null };
const SINCE_VERSION_3 = {
  tagsChangedAt: null,
  noteChangedAt: null,
  opens: 0,
  lastOpenedAt: null,
  highlights: [],
};
const SINCE_VERSION_5 = { answered: null };
const LACKING = new Map<unknown, object>([
  [1, { ...SINCE_VERSION_2, ...SINCE_VERSION_3, ...SINCE_VERSION_5 }],
  [2, { ...SINCE_VERSION_3, ...SINCE_VERSION_5 }],
  [3, SINCE_VERSION_5],
  [4, SINCE_VERSION_5],
]);

/**
 * Checks the JSON text of one item: shape, fields, times, hash over the content, and that its HTML is safe.
 * @param version format version that the file declares
 * @param now time of the import
 */
export async function validateItem(
  json: string,
  version: unknown,
  isSafeHtml: IsSafeHtml,
  now: Date,
): Promise<Checked<ExportItem>> {
  const value = fieldsOf(json);
  if (!value) return notAnObject();
  const fields: Record<string, unknown> = { ...LACKING.get(version), ...value };
  const named = { id: textOrNull(fields.id), title: textOrNull(fields.title) };
  const checks = checksAt(now);
  const reasons = reasonsAgainst(fields, checks);
  if (reasons.length > 0) return { valid: false, ...named, reasons };
  // Every known field was checked above; unknown fields are dropped.
  const item = Object.fromEntries(
    Object.keys(checks)
      .filter((name) => name in fields)
      .map((name) => [name, fields[name]]),
  ) as unknown as ExportItem;
  if ((await contentHash(item)) !== item.sha256) reasons.push('other-hash');
  if (!(await isSafeHtml(item.html))) reasons.push('executable');
  return reasons.length > 0 ? { valid: false, ...named, reasons } : { valid: true, item };
}
