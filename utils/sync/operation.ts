import { isStamp, type Stamp } from './stamp';

/** A value as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/**
 * One change, as it travels. A group is what is merged and shown as one (a page with everything that hangs on it); a field
 * is one value in it, e.g. `tag:water`, `note`, `bin`, `snapshot:<id>`, `highlight:<id>:colour`. `null` takes a value away.
 */
export interface Operation {
  stamp: Stamp;
  group: string;
  field: string;
  value: Json;
  /** Of a text: the stamps of those that the writer had before him, and that this one replaces. */
  over?: Stamp[];
}

/** An operation before it has its stamp. */
export type Draft = Omit<Operation, 'stamp'> & {
  /** When the change was made, in milliseconds since 1970 by this device's clock. */
  at: number;
};

/** Longest group and field, in UTF-16 units: an address of 8,000 characters with what is put before it. */
const MOST_NAME = 9000;
const MOST_REPLACED = 1000;

/** A name begins with its kind, so that nothing like `__proto__` is one. */
const NAME = /^[a-z]+:|^[a-z]+$/;

/**
 * Whether a value from outside is an operation. Fields of kinds that this version does not know are let through: they are
 * kept, and count once a newer version reads them.
 */
export function isOperation(value: unknown): value is Operation {
  if (typeof value !== 'object' || value === null) return false;
  const { stamp, group, field, over } = value as Partial<Record<keyof Operation, unknown>>;
  return (
    isStamp(stamp) &&
    isName(group) &&
    isName(field) &&
    'value' in value &&
    (over === undefined || areStamps(over))
  );
}

/** What a field is, of which many may be in a group: `tag` of `tag:water`. */
export function kindOf(field: string): string {
  const end = field.indexOf(':');
  return end < 0 ? field : field.slice(0, end);
}

/** Whether a field holds a text that people write: where two write at once, both are kept. */
export function isText(field: string): boolean {
  return field === 'note' || (field.startsWith('highlight:') && field.endsWith(':comment'));
}

/** The field that says that all of a group was deleted for good: whatever was written before counts no more. */
export const ERASED = 'erased';

/** Whether an operation takes away what a later edit elsewhere may want back. */
export function isTombstone({ field, value }: Pick<Operation, 'field' | 'value'>): boolean {
  if (field === 'bin' || field === ERASED) return value !== null;
  return value === null && (kindOf(field) === 'snapshot' || isWholeHighlight(field));
}

/** Whether somebody said with this that the group is wanted. */
export function isEdit(operation: Pick<Operation, 'field' | 'value'>): boolean {
  return !NO_EDITS.has(kindOf(operation.field)) && !isTombstone(operation);
}

/** What changes by itself, or by reading. */
const NO_EDITS: ReadonlySet<string> = new Set(['attachment', 'opened', 'opens', 'seen']);

/** `highlight:<id>` is the highlight; `highlight:<id>:colour` a field of it. */
function isWholeHighlight(field: string): boolean {
  return field.split(':').length === 2 && field.startsWith('highlight:');
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_NAME && NAME.test(value);
}

function areStamps(value: unknown): value is Stamp[] {
  return Array.isArray(value) && value.length <= MOST_REPLACED && value.every(isStamp);
}
