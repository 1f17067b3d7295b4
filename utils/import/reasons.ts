import { type Check, isInstant } from './checks';
import type { ImportReason } from './import-reason';

/** A validated row of a file, or the reasons why it is invalid. */
export type Checked<T> =
  | { valid: true; item: T }
  | {
      valid: false;
      /** Id and title, `null` where it has no readable one. */
      id: string | null;
      title: string | null;
      reasons: ImportReason[];
    };

/** The fields of a row; `null` where its text is not a JSON object. */
export function fieldsOf(json: string): Record<string, unknown> | null {
  const value = parse(json);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** The result for a row that is not a JSON object. */
export function notAnObject(): Checked<never> {
  return { valid: false, id: null, title: null, reasons: ['not-an-object'] };
}

/** Why fields are invalid: one reason for each field that fails its check. */
export function reasonsAgainst(
  fields: Record<string, unknown>,
  checks: Record<string, Check>,
): ImportReason[] {
  return Object.entries(checks)
    .filter(([name, check]) => !check(fields[name]))
    .map(([name]) => reasonOf(name, fields));
}

/** A text, `null` for any other value. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function reasonOf(name: string, fields: Record<string, unknown>): ImportReason {
  if (!(name in fields)) return `missing:${name}`;
  return isInstant(fields[name]) ? `not-a-time:${name}` : `not-valid:${name}`;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
