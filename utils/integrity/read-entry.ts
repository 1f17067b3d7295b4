import type { LedgerEntry } from '../model/ledger';

const HASH = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** An instant as the ledger writes it, on a day that exists: no other can be displayed. */
export const isInstant = (value: unknown) =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));

const isHash = (value: unknown) => typeof value === 'string' && HASH.test(value);

/** The fields of an entry; a field more or less makes it none. */
const FIELDS: Record<keyof LedgerEntry, (value: unknown) => boolean> = {
  seq: (value) => Number.isSafeInteger(value) && (value as number) > 0,
  kind: (value) => typeof value === 'string' && value !== '',
  subject: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  at: isInstant,
  prevHash: isHash,
  hash: isHash,
  keyId: isHash,
  signature: (value) => value === null || typeof value === 'string',
};
const CHECKS = Object.entries(FIELDS);

/** Whether a value from outside has the form of an entry. Its kind may be one of a later version. */
export function isLedgerEntry(value: unknown): value is LedgerEntry {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return Object.keys(fields).length === CHECKS.length && CHECKS.every(([name, check]) => check(fields[name]));
}
