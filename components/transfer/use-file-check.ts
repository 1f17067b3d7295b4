import { useEffect, useState } from 'preact/hooks';
import type { Verification } from '../../utils/model/evidence';
import type { Failure } from '../../utils/model/result';
import { toFailure } from '../../utils/model/to-failure';
import { Pacer } from '../../utils/scheduling/pacer';
import { verifyExport } from '../../utils/verify/verify-export';
import { chunksOf } from '../../utils/zip/byte-source';

/** The check of a file against its own ledger. `share` is 0 to 1. */
type FileCheck =
  | { phase: 'working'; share: number }
  | { phase: 'done'; verification: Verification }
  | { phase: 'failed'; failure: Failure };

/** Checks an export against its own ledger. Starts at once; stops when the component is removed. */
export function useFileCheck(file: File): FileCheck {
  const [check, setCheck] = useState<FileCheck>({ phase: 'working', share: 0 });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const pacer = new Pacer(signal);
    const options = {
      onProgress: (bytes: number) => setCheck({ phase: 'working', share: bytes / file.size }),
      rest: () => pacer.rest(),
    };
    verifyExport(chunksOf(file), options).then(
      (verification) => !signal.aborted && setCheck({ phase: 'done', verification }),
      (error: unknown) => !signal.aborted && setCheck({ phase: 'failed', failure: toFailure(error) }),
    );
    return () => controller.abort();
  }, [file]);
  return check;
}
