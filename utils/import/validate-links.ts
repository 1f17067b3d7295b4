import type { ExportLink, ExportLinkImport } from '../model/export-arrangement';
import { LINK_STATES, type ClaimedTime, type ImportedHighlight } from '../model/link';
import {
  type Check,
  isAddress,
  isBoolean,
  isCount,
  isInstantUntil,
  isListOf,
  isOneOf,
  isShape,
  isText,
  isUuid,
  matches,
} from './checks';
import { type Checked, fieldsOf, notAnObject, reasonsAgainst, textOrNull } from './reasons';
import { tidyLine } from './tidy-line';
import { toLinkRow } from './to-link-row';

/** Limits that no export of another tool reaches: longer values would slow down lists and searches. */
const LONGEST_ADDRESS = 100_000;
const LONGEST_TAG = 10_000;
const LONGEST_TEXT = 1_000_000;
const MOST_TAGS = 10_000;
const MOST_HIGHLIGHTS = 10_000;
const MOST_IMPORTS = 1_000;

const isTextUpTo =
  (longest: number): Check =>
  (value) =>
    isText(value) && (value as string).length <= longest;

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const isListUpTo =
  (most: number, check: Check): Check =>
  (value) =>
    isListOf(check)(value) && (value as unknown[]).length <= most;

const isLongText = isTextUpTo(LONGEST_TEXT);

function linkChecks(isTime: Check): Record<keyof ExportLink, Check> {
  const isClaim = isShape<ClaimedTime>({ value: isTime, precision: isOneOf('day', 'time') });
  const isHighlight = isShape<ImportedHighlight>({
    quote: isLongText,
    comment: orNull(isLongText),
    markedAt: orNull(isClaim),
  });
  return {
    url: (value) => isTextUpTo(LONGEST_ADDRESS)(value) && isAddress(value),
    title: orNull(isLongText),
    note: orNull(isLongText),
    tags: isListUpTo(MOST_TAGS, isTextUpTo(LONGEST_TAG)),
    folder: orNull(isLongText),
    state: isOneOf(...LINK_STATES, null),
    savedAt: orNull(isClaim),
    highlights: isListUpTo(MOST_HIGHLIGHTS, isHighlight),
    listedAt: isTime,
    waiting: isBoolean,
    importIds: isListUpTo(MOST_IMPORTS, isUuid),
  };
}

/**
 * Checks the JSON text of a link; its texts are tidied as those of any other tool's.
 * @param now time of the import: times, the claimed ones too, lie between 1990 and a day after it
 */
export function validateLink(json: string, now: Date): Checked<ExportLink> {
  const fields = fieldsOf(json);
  if (!fields) return notAnObject();
  const named = { id: null, title: textOrNull(fields.title) ?? textOrNull(fields.url) };
  const reasons = reasonsAgainst(fields, linkChecks(isInstantUntil(now)));
  if (reasons.length > 0) return { valid: false, ...named, reasons };
  const { listedAt, waiting, importIds, folder, ...raw } = fields as unknown as ExportLink;
  const row = toLinkRow('', { ...raw, folders: folder === null ? [] : [folder] });
  if (!row.link) return { valid: false, ...named, reasons: [row.reason] };
  return { valid: true, item: { ...row.link, listedAt, waiting, importIds } };
}

function importChecks(isTime: Check): Record<keyof ExportLinkImport, Check> {
  return {
    id: isUuid,
    format: matches(/^[a-z0-9-]{1,100}$/),
    fileName: isTextUpTo(LONGEST_TAG),
    importedAt: isTime,
    added: isCount,
    merged: isCount,
  };
}

/** Checks the JSON text of an import that brought links. */
export function validateLinkImport(json: string, now: Date): Checked<ExportLinkImport> {
  const fields = fieldsOf(json);
  if (!fields) return notAnObject();
  const reasons = reasonsAgainst(fields, importChecks(isInstantUntil(now)));
  if (reasons.length > 0)
    return { valid: false, id: textOrNull(fields.id), title: textOrNull(fields.fileName), reasons };
  const { id, format, fileName, importedAt, added, merged } = fields as unknown as ExportLinkImport;
  return { valid: true, item: { id, format, fileName: tidyLine(fileName), importedAt, added, merged } };
}
