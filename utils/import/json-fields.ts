import { MenbeError } from '../model/result';
import type { ClaimedTime } from '../model/link';
import { claimedTime } from './claimed-time';
import { type OfferedFile, wholeText } from './offer/offer';

/** An object in JSON that another tool wrote: any field may be missing, or be of another type than it should. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object, not a list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; `undefined` for invalid JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The value of a file that begins as JSON. Throws `import-truncated` where it ends too early, and what `wholeText`
 * throws.
 */
export async function jsonIn(file: OfferedFile): Promise<unknown> {
  const value = parsedJson(await wholeText(file));
  if (value === undefined) throw new MenbeError('import-truncated', file.path);
  return value;
}

/** A text of an object; `null` for anything else. */
export function textAt(record: JsonRecord, name: string): string | null {
  const value = record[name];
  return typeof value === 'string' ? value : null;
}

/** An object in an object; an empty one for anything else. */
export function recordAt(record: JsonRecord, name: string): JsonRecord {
  const value = record[name];
  return isRecord(value) ? value : {};
}

/** A list of an object; an empty one for anything else. */
export function listAt(record: JsonRecord, name: string): readonly unknown[] {
  const value = record[name];
  return Array.isArray(value) ? value : [];
}

/** The objects of a list of an object. */
export function recordsAt(record: JsonRecord, name: string): JsonRecord[] {
  return listAt(record, name).filter(isRecord);
}

/** The texts of a list of an object. */
export function textsAt(record: JsonRecord, name: string): string[] {
  return listAt(record, name).filter((value) => typeof value === 'string');
}

/** What an object is called by others: a number or a text, as text; `null` for anything else. */
export function idAt(record: JsonRecord, name: string): string | null {
  const value = record[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** Whether a field says yes, in one of the ways in which tools do: `true`, 1, `yes`. */
export function isTrueAt(record: JsonRecord, name: string): boolean {
  const value = record[name];
  return value === true || value === 1 || value === '1' || value === 'yes';
}

/** A time of an object, in any of its forms. */
export function timeAt(record: JsonRecord, name: string, now: Date): ClaimedTime | null {
  const value = record[name];
  return typeof value === 'string' || typeof value === 'number' ? claimedTime(value, now) : null;
}
