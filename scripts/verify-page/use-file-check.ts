import { checkTimes } from '../../utils/verify/check-times';
import { useRef, useState } from 'preact/hooks';
import { checkGiven, type GivenCheck } from './check-given';
import { failureWords } from './failure-words';
import { blobSource } from '../../utils/zip/byte-source';

/** Where the check of a file stands. */
export type FileCheck =
  | { phase: 'choose' }
  | { phase: 'working'; file: File; share: number }
  | { phase: 'done'; file: File; expectedKeyId: string | null; given: GivenCheck }
  /** `words`: why. */
  | { phase: 'failed'; words: string };

/** The check of the file chosen last. `expectedKeyId` is the key the file must be sealed with; `null` takes any. */
export interface FileChecking {
  state: FileCheck;
  check: (file: File, expectedKeyId: string | null) => void;
  cancel: () => void;
}

/** Thrown to stop a check. */
class Stopped extends Error {}

/** Checks files one at a time; a new one takes the place of the one before. */
export function useFileCheck(): FileChecking {
  const [state, setState] = useState<FileCheck>({ phase: 'choose' });
  const run = useRef(0);
  const check = async (file: File, expectedKeyId: string | null) => {
    const mine = ++run.current;
    setState({ phase: 'working', file, share: 0 });
    try {
      const given = await checkGiven(blobSource(file), {
        expectedKeyId,
        checkTimes,
        onProgress: (bytes) => {
          if (run.current !== mine) throw new Stopped();
          setState({ phase: 'working', file, share: Math.min(1, bytes / file.size) });
        },
        rest: () => new Promise((resolve) => setTimeout(resolve)),
      });
      if (run.current === mine) setState({ phase: 'done', file, expectedKeyId, given });
    } catch (error) {
      if (error instanceof Stopped) return;
      setState({ phase: 'failed', words: failureWords(error) });
    }
  };
  return {
    state,
    check: (file, expectedKeyId) => void check(file, expectedKeyId),
    cancel: () => {
      run.current++;
      setState({ phase: 'choose' });
    },
  };
}
