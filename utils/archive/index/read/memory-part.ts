import { type IndexPart, lookupKey } from './index-part';
import { type PendingPart, pendingNumbers, pendingTexts } from './pending-part';

/** Pending documents as a search sees them. */
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
    readAhead: () => Promise.resolve(),
    runsOf: () => [],
    positionRunsOf: () => [],
    find: (lookups) =>
      new Map(
        lookups.map((lookup) => [
          lookupKey(lookup),
          lookup.isPrefix ? collector.findPrefix(lookup.term) : collector.find(lookup.term),
        ]),
      ),
    phraseWords: (terms, lists) =>
      Promise.resolve(
        lists.map((list, word) => ({
          list,
          positionsOf: (posting) => ({
            bytes: collector.positions(terms[word] ?? '', list.docs[posting] ?? -1),
            from: 0,
          }),
        })),
      ),
  };
}
