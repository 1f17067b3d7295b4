import type { ExportCase, ExportCaseSource, ExportSavedSearch } from '../model/export-arrangement';
import { type Check, isInstantUntil, isPageAddress, isShape, isText, isUuid } from './checks';
import { type Checked, fieldsOf, notAnObject, reasonsAgainst, textOrNull } from './reasons';
import { tidyLine } from './tidy-line';

/** Far more than anyone writes, or puts into one case: what is longer would only hold up lists and searches. */
const LONGEST_TEXT = 10_000;
const LONGEST_NOTE = 1_000_000;
const LONGEST_ADDRESS = 100_000;
const MOST_SOURCES = 200_000;

/** Longest name that is kept, in code points; the forms of the interface take 80. */
const NAME_LENGTH = 200;

const isLine: Check = (value) => isShort(value, LONGEST_TEXT) && tidyLine(value as string) !== '';

function isShort(value: unknown, longest: number): boolean {
  return isText(value) && (value as string).length <= longest;
}

function caseChecks(isTime: Check): Record<keyof ExportCase, Check> {
  const isSource = isShape<ExportCaseSource>({
    url: (value) => isShort(value, LONGEST_ADDRESS) && isPageAddress(value),
    addedAt: isTime,
  });
  return {
    id: isUuid,
    name: isLine,
    note: (value) => value === null || isShort(value, LONGEST_NOTE),
    noteChangedAt: (value) => value === null || isTime(value),
    createdAt: isTime,
    sources: (value) => Array.isArray(value) && value.length <= MOST_SOURCES && value.every(isSource),
  };
}

function searchChecks(isTime: Check): Record<keyof ExportSavedSearch, Check> {
  return {
    name: isLine,
    filter: isLine,
    savedAt: isTime,
    seenUntil: (value) => value === null || isTime(value),
  };
}

/**
 * Checks the JSON text of a case; its name is one line, without control and direction characters.
 * @param now time of the import: times lie between 1990 and a day after it
 */
export function validateCase(json: string, now: Date): Checked<ExportCase> {
  const checked = validated<ExportCase>(json, caseChecks(isInstantUntil(now)));
  if (!checked.valid) return checked;
  const { id, name, note, noteChangedAt, createdAt, sources } = checked.item;
  return { valid: true, item: { id, name: nameOf(name), note, noteChangedAt, createdAt, sources } };
}

/** Checks the JSON text of a saved search; its name and its words are one line each. */
export function validateSavedSearch(json: string, now: Date): Checked<ExportSavedSearch> {
  const checked = validated<ExportSavedSearch>(json, searchChecks(isInstantUntil(now)));
  if (!checked.valid) return checked;
  const { name, filter, savedAt, seenUntil } = checked.item;
  return { valid: true, item: { name: nameOf(name), filter: tidyLine(filter), savedAt, seenUntil } };
}

/** A row that passes its checks, as it stands in the file. */
function validated<T>(json: string, checks: Record<keyof T, Check>): Checked<T> {
  const fields = fieldsOf(json);
  if (!fields) return notAnObject();
  const reasons = reasonsAgainst(fields, checks);
  if (reasons.length === 0) return { valid: true, item: fields as T };
  return { valid: false, id: textOrNull(fields.id), title: textOrNull(fields.name), reasons };
}

function nameOf(name: string): string {
  return [...tidyLine(name)].slice(0, NAME_LENGTH).join('').trim();
}
