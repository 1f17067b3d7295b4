/** The usual parameters of BM25: saturation of term frequency (k1), and length normalisation (b). */
const K1 = 1.2;
const B = 0.75;

/** Figures over all documents that are not deleted. */
export interface Statistics {
  documents: number;
  /** Words of a document, on average. */
  averageLength: number;
}

/** Inverse document frequency: the rarer a term, the higher its weight. Never negative. */
export function inverseFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/**
 * BM25 of a term in a document. https://www.staff.city.ac.uk/~sbrp622/papers/foundations_bm25_review.pdf
 * @param weight the term's `inverseFrequency`
 * @param frequency weighted number of occurrences
 * @param length words of the document
 */
export function bm25(weight: number, frequency: number, length: number, averageLength: number): number {
  return (weight * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / averageLength));
}
