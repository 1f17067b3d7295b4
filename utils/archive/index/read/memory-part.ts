import type { TermCollector } from '../../../search/index/term-collector';
import type { TermPostings } from '../../../search/index/term-postings';
import type { Lookup } from '../../../search/query/plan-query';
import type { PhraseWord } from '../../../search/rank/position-reader';
import { type FoundPostings, type IndexPart, lookupKey } from './index-part';
import { type PendingPart, pendingNumbers, pendingTexts } from './pending-part';

/** The pending documents as an index part. It is in memory, so it has no blocks to read. */
export function memoryPart({ documents, collector }: PendingPart): IndexPart {
  return {
    id: null,
    size: documents.length,
    deleted: new Uint8Array(0),
    deletedCount: 0,
    words: documents.reduce((sum, { terms }) => sum + terms.length, 0),
    numbers: (column) => Promise.resolve(pendingNumbers(documents, column)),
    texts: (column) => Promise.resolve(pendingTexts(documents, column)),
    urls: (docs) => Promise.resolve(docs.map((doc) => documents[doc]?.url ?? '')),
    cache: null,
    someTerms: () => [],
    readAhead: () => Promise.resolve(),
    runsOf: () => [],
    positionRunsOf: () => [],
    find: (lookups) => findInMemory(collector, lookups),
    phraseWords: (terms, lists) =>
      Promise.resolve(lists.map((list, word) => phraseWord(collector, list, terms[word] ?? ''))),
  };
}

function findInMemory(collector: TermCollector, lookups: readonly Lookup[]): FoundPostings {
  const found = new Map<string, TermPostings>();
  for (const lookup of lookups) {
    const { term, isPrefix } = lookup;
    found.set(lookupKey(lookup), isPrefix ? collector.findPrefix(term) : collector.find(term));
  }
  return found;
}

/** Each posting is a group of its own (see `TermCollector`). */
function phraseWord(collector: TermCollector, list: TermPostings, term: string): PhraseWord {
  const positionsOf = (posting: number) => {
    const doc = list.docs[posting] ?? -1;
    return { bytes: collector.positions(term, doc), from: 0 };
  };
  return { list, positionsOf };
}
