import type { ErrorCode } from './error-code';
import { type Failure, MenbeError } from './result';

/** Names of DOMExceptions and of Dexie's errors (https://dexie.org/docs/DexieErrors/DexieError), and the code of each. */
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

/** Turns any exception into a failure, whichever layer threw it. An unknown one is `unexpected`, with its text as detail. */
export function toFailure(error: unknown): Failure {
  for (const cause of causes(error)) {
    if (cause instanceof MenbeError) return { code: cause.code, detail: cause.message };
    const code = CODE_BY_NAME[cause.name];
    if (code !== undefined) return { code, detail: `${cause.name}: ${cause.message}` };
  }
  return { code: 'unexpected', detail: String(error) };
}

/**
 * The error and the errors that Dexie wrapped in it, innermost first: the innermost is the browser's own. Of a bulk operation
 * the first failure stands for all. https://dexie.org/docs/DexieErrors/Dexie.BulkError
 */
function causes(error: unknown): Error[] {
  const found: Error[] = [];
  let current = error;
  while (current instanceof Error && !found.includes(current)) {
    found.unshift(current);
    const { inner, failures } = current as Error & { inner?: unknown; failures?: readonly unknown[] };
    current = inner ?? failures?.[0];
  }
  return found;
}
