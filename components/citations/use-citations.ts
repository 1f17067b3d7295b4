import { type Cited, readCited } from '../../utils/archive/snapshots/read-cited';
import { type Citation, citationText } from '../../utils/cite/citation';
import { cite } from '../../utils/cite/cite';
import { toCitedSource } from '../../utils/cite/cited-source';
import { getDatabase } from '../../utils/db/database';
import type { CitationStyleId } from '../../utils/model/citation-style';
import type { Failure } from '../../utils/model/result';
import { useLiveQuery } from '../ui/hooks/use-live-query';

interface Citations {
  /** In alphabetical order, as lists of references have it; `null` until read. */
  citations: readonly Citation[] | null;
  failure: Failure | null;
}

/** What is cited, in a style; `null` for a style that is not known yet. */
export function useCitations(cited: Cited, style: CitationStyleId | null): Citations {
  const { value, failure } = useLiveQuery(() => readCited(getDatabase(), cited), [cited]);
  if (!value || style === null) return { citations: null, failure };
  const citations = value.map((snapshot) => cite(toCitedSource(snapshot), style));
  const { compare } = new Intl.Collator();
  return {
    citations: citations.sort((one, other) => compare(citationText(one), citationText(other))),
    failure,
  };
}
