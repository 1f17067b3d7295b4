import { type ErrorCode } from '../model/error-code';
import { type Failure, MenbeError } from '../model/result';

/** DOMException and Dexie error names, https://dexie.org/docs/DexieErrors/DexieError, with the code they mean here. */
const CODE_BY_NAME: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'quota-exceeded',
  VersionError: 'database-newer',
  SecurityError: 'database-blocked',
  MissingAPIError: 'database-blocked',
  // Firefox refuses IndexedDB with this name where site data is blocked.
  InvalidStateError: 'database-blocked',
  NotAllowedError: 'database-blocked',
  UnknownError: 'database-corrupt',
  DataError: 'database-corrupt',
  NotFoundError: 'database-corrupt',
  NotReadableError: 'database-corrupt',
  DatabaseClosedError: 'database-closed',
};

/** The failure an exception stands for, whichever layer threw it. What is not known is `unexpected`, with its text. */
export function toFailure(error: unknown): Failure {
  for (const cause of causes(error)) {
    if (cause instanceof MenbeError) return { code: cause.code, detail: cause.message };
    const code = CODE_BY_NAME[cause.name];
    if (code !== undefined) return { code, detail: `${cause.name}: ${cause.message}` };
  }
  return { code: 'unexpected', detail: String(error) };
}

/** The error and what Dexie wraps in it, innermost first: the inner one is the browser's own word. */
function causes(error: unknown): Error[] {
  const found: Error[] = [];
  let current = error;
  while (current instanceof Error && !found.includes(current)) {
    found.unshift(current);
    current = (current as Error & { inner?: unknown }).inner;
  }
  return found;
}
