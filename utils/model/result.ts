import type { ErrorCode } from './error-code';

/** A failure as it crosses a boundary: a code everyone knows, and what the machine said, for the curious. */
export interface Failure {
  code: ErrorCode;
  detail: string | null;
}

/** The outcome of an operation that can fail. Plain JSON, so it survives messages and `executeScript`. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** A successful result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result. `detail` is technical text, shown behind the words for `code`. */
export function fail(code: ErrorCode, detail: string | null = null): { ok: false; error: Failure } {
  return { ok: false, error: { code, detail } };
}

/** An exception that carries a code, for code whose callers throw (database transactions, streams). */
export class MenbeError extends Error {
  constructor(
    readonly code: ErrorCode,
    detail: string | null = null,
  ) {
    super(detail ?? code);
    this.name = 'MenbeError';
  }
}
