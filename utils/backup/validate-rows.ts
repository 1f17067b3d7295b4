import {
  type Check,
  isAddressOrNull,
  isCount,
  isCountOrNull,
  isInstantUntil,
  isListOf,
  isOneOf,
  isPageAddress,
  isText,
  isUuid,
  matches,
  orNull,
} from '../import/checks';
import { type Checked, fieldsOf, notAnObject, reasonsAgainst, textOrNull } from '../import/reasons';
import { areHighlights } from '../import/validate-highlight';
import { isLedgerEntry } from '../integrity/read-entry';
import { ATTACHMENT_KINDS } from '../model/attachment';
import type { LedgerEntry } from '../model/ledger';
import { SETTING_NAMES, SETTING_PREFIX, type SettingName, SETTINGS } from '../model/settings';
import { canBeWatched, WATCH_INTERVALS, type WatchInterval } from '../model/watch';
import type { BackedUpAttachment, BackedUpPage } from './backup-row';

/** Far more than anyone writes or marks: what is longer would only hold up lists and searches. */
const LONGEST_ADDRESS = 100_000;
const LONGEST_NOTE = 10_000_000;
const LONGEST_NAME = 1000;
const MOST_TAGS = 10_000;
const MOST_HIGHLIGHTS = 100_000;
const MOST_ADDRESSES = 100_000;

const isShort =
  (longest: number): Check =>
  (value) =>
    isText(value) && (value as string).length <= longest;
const isListUpTo =
  (most: number, check: Check): Check =>
  (value) =>
    isListOf(check)(value) && (value as unknown[]).length <= most;

function pageChecks(isTime: Check): Record<keyof BackedUpPage, Check> {
  const isList = areHighlights(isTime);
  const isMarked: Check = (value) => {
    const { snapshotId, highlight } = (value ?? {}) as Record<string, unknown>;
    return isUuid(snapshotId) && isList([highlight]);
  };
  return {
    url: (value) => isShort(LONGEST_ADDRESS)(value) && isPageAddress(value),
    tags: isListUpTo(MOST_TAGS, isShort(LONGEST_NAME)),
    tagsChangedAt: orNull(isTime),
    note: orNull(isShort(LONGEST_NOTE)),
    noteChangedAt: orNull(isTime),
    firstArchivedAt: isTime,
    lastArchivedAt: isTime,
    deletedAt: orNull(isTime),
    opens: isCount,
    lastOpenedAt: orNull(isTime),
    highlights: isListUpTo(MOST_HIGHLIGHTS, isMarked),
  };
}

/** Checks the JSON text of a page. Times lie between 1990 and a day after `now`. */
export function validatePage(json: string, now: Date): Checked<BackedUpPage> {
  return checked(json, pageChecks(isInstantUntil(now)), 'url');
}

/** A name that is no path: it becomes that of a file. */
const isFileName: Check = (value) =>
  isShort(LONGEST_NAME)(value) && !/[/\\\p{Cc}]/u.test(value as string) && value !== '';

function attachmentChecks(isTime: Check): Record<keyof BackedUpAttachment, Check> {
  return {
    snapshotId: isUuid,
    name: isFileName,
    kind: isOneOf(...ATTACHMENT_KINDS),
    mediaType: matches(/^[a-z]{1,30}\/[\w.+-]{1,100}(?:;[ -~]{0,200})?$/),
    size: isCount,
    sha256: matches(/^[0-9a-f]{64}$/),
    capturedAt: isTime,
    url: isAddressOrNull,
    from: isAddressOrNull,
    missing: isListUpTo(MOST_ADDRESSES, isShort(LONGEST_ADDRESS)),
    cutAt: isCountOrNull,
    styleMedia: orNull(isListUpTo(MOST_ADDRESSES, isShort(LONGEST_ADDRESS))),
  };
}

const IS_PICTURE = /^image\//;

/** Checks the JSON text of an attachment; what is shown as a picture is one. */
export function validateAttachment(json: string, now: Date): Checked<BackedUpAttachment> {
  const row = checked<BackedUpAttachment>(json, attachmentChecks(isInstantUntil(now)), 'name');
  if (!row.valid) return row;
  const { kind, mediaType, name } = row.item;
  const isOther = kind === 'page-copy' || kind === 'original';
  if (isOther || IS_PICTURE.test(mediaType)) return row;
  return { valid: false, id: null, title: name, reasons: ['not-valid:mediaType'] };
}

/** A page or a tag that is watched, without what was read of it. */
export type RestoredWatch =
  | { pageUrl: string; own: WatchInterval; held: 0 | 1 }
  | { tag: string; interval: WatchInterval; paused: 0 | 1 };

const isInterval = isOneOf(...WATCH_INTERVALS);

/** Checks the JSON text of a watch; `null` for a page that is watched for its tags only. */
export function validateWatch(json: string): Checked<RestoredWatch | null> {
  const { pageUrl, tag, row } = fieldsOf(json) ?? {};
  const fields = (row ?? {}) as Record<string, unknown>;
  const item = typeof tag === 'string' ? watchedTag(tag, fields) : watchedPage(pageUrl, fields);
  if (item !== undefined) return { valid: true, item };
  return {
    valid: false,
    id: null,
    title: textOrNull(pageUrl) ?? textOrNull(tag),
    reasons: ['not-valid:row'],
  };
}

const flag = (value: unknown) => (value === 1 ? 1 : 0);

function watchedTag(tag: string, { interval, paused }: Record<string, unknown>): RestoredWatch | undefined {
  if (tag === '' || !isShort(LONGEST_NAME)(tag) || !isInterval(interval)) return undefined;
  return { tag, interval: interval as WatchInterval, paused: flag(paused) };
}

function watchedPage(
  pageUrl: unknown,
  { own, held }: Record<string, unknown>,
): RestoredWatch | null | undefined {
  if (!isPageAddress(pageUrl) || !canBeWatched(pageUrl as string)) return undefined;
  if (own === null) return null;
  return isInterval(own)
    ? { pageUrl: pageUrl as string, own: own as WatchInterval, held: flag(held) }
    : undefined;
}

/** A setting that may be taken over. */
export interface RestoredSetting {
  name: SettingName;
  value: string | number;
}

/** Checks the JSON text of a setting: one that there is, with one of its choices. Whom Menbe may ask for time stamps is none of these. */
export function validateSetting(json: string): Checked<RestoredSetting> {
  const { name: key, value: stored } = fieldsOf(json) ?? {};
  const name = SETTING_NAMES.find((each) => SETTING_PREFIX + each === key);
  const { version, value } = (stored ?? {}) as Record<string, unknown>;
  const choices: readonly unknown[] = name ? SETTINGS[name].choices : [];
  if (name && version === SETTINGS[name].version && choices.includes(value))
    return { valid: true, item: { name, value: value as string | number } };
  return { valid: false, id: null, title: textOrNull(key), reasons: ['not-valid:value'] };
}

/** The JSON text of a ledger entry; whether its chain holds is checked elsewhere. */
export function validateEntry(json: string): Checked<LedgerEntry> {
  const value = fieldsOf(json);
  if (isLedgerEntry(value)) return { valid: true, item: value };
  return value ? { valid: false, id: null, title: null, reasons: ['damaged'] } : notAnObject();
}

/** A row with the fields that are known, where all of them are as they should be. */
function checked<T>(json: string, checks: Record<keyof T & string, Check>, title: string): Checked<T> {
  const fields = fieldsOf(json);
  if (!fields) return notAnObject();
  const reasons = reasonsAgainst(fields, checks);
  if (reasons.length > 0) return { valid: false, id: null, title: textOrNull(fields[title]), reasons };
  const known = Object.keys(checks).map((name) => [name, fields[name]]);
  return { valid: true, item: Object.fromEntries(known) as T };
}
