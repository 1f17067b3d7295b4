/** Why a database could not be opened. */
export type OpeningProblem =
  /** There is none of this name. */
  | 'missing'
  /** The browser did not answer in time: another tab may hold it, or is changing it. */
  | 'waiting'
  /** The browser keeps pages of the extension from storing anything. */
  | 'refused'
  /** Whatever else the browser says, mostly `UnknownError`: its own files are damaged. */
  | 'damaged';

/** An error with one of the problems; `detail` is what the browser said. */
export class OpeningError extends Error {
  constructor(
    readonly problem: OpeningProblem,
    readonly detail: string | null = null,
  ) {
    super(detail ?? problem);
    this.name = 'OpeningError';
  }
}

/** Names of errors by which browsers refuse IndexedDB where site data is blocked. */
const REFUSALS: ReadonlySet<string> = new Set(['SecurityError', 'InvalidStateError', 'NotAllowedError']);

/**
 * Opens a database in the version that it has: it is neither upgraded nor made. A database of a later version can be read as well.
 * Rejects with an `OpeningError`.
 * @param patience milliseconds until it counts as `waiting`
 */
export function openDatabase(name: string, patience: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      reject(new OpeningError('waiting'));
    }, patience);
    const fail = (error: unknown) => {
      clearTimeout(late);
      reject(toOpeningError(error));
    };
    try {
      const request = indexedDB.open(name);
      let isMissing = false;
      request.onupgradeneeded = () => {
        isMissing = true;
        request.transaction?.abort();
      };
      request.onerror = () => fail(isMissing ? new OpeningError('missing') : request.error);
      request.onsuccess = () => {
        clearTimeout(late);
        // Nobody waits for it any more, and it would keep others waiting.
        if (isLate) return request.result.close();
        // Another context that wants to upgrade it must not wait for this page.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
    } catch (error) {
      fail(error);
    }
  });
}

function toOpeningError(error: unknown): OpeningError {
  if (error instanceof OpeningError) return error;
  if (!(error instanceof Error)) return new OpeningError('damaged', String(error));
  return new OpeningError(
    REFUSALS.has(error.name) ? 'refused' : 'damaged',
    `${error.name}: ${error.message}`,
  );
}
