import { useEffect, useState } from 'preact/hooks';
import {
  compareNotedEnd,
  type ComparedEnd,
  type HashOf,
  parseNotedEnd,
} from '../../utils/integrity/noted-end';
import type { Verification } from '../../utils/model/evidence';

/** The field for an end that was noted before. */
export interface NotedField {
  typed: string;
  type: (text: string) => void;
  /** Whether what was typed is no end of a ledger. */
  isBad: boolean;
  /** What comparing came to; `null` while there is nothing to compare. */
  compared: ComparedEnd | null;
}

/** Compares what is typed with the end and the entries of a ledger, as it is typed. */
export function useNotedEnd(end: Verification['end'], hashOf: HashOf): NotedField {
  const [typed, type] = useState('');
  const [compared, setCompared] = useState<ComparedEnd | null>(null);
  useEffect(() => {
    setCompared(null);
    const noted = parseNotedEnd(typed);
    if (!noted) return;
    let isWanted = true;
    void compareNotedEnd(noted, end, hashOf).then((outcome) => {
      if (isWanted) setCompared(outcome);
    });
    return () => {
      isWanted = false;
    };
  }, [typed, end]);
  return { typed, type, isBad: typed.trim() !== '' && parseNotedEnd(typed) === null, compared };
}
