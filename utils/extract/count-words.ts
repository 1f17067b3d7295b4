/** Scripts written without spaces, where only a dictionary finds the words. */
const SPACELESS =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}][\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{M}]*/gu;

/** Letters and digits, with the marks that join them: `don't`, `3.14`, `1,000` (Unicode annex 29, WB6 to WB12). */
const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’.,·:][\p{L}\p{N}\p{M}_]+)*/gu;

let segmenter: Intl.Segmenter | undefined;

function countSegments(run: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  for (const segment of segmenter.segment(run)) if (segment.isWordLike) count++;
  return count;
}

/**
 * Words in a text, close to what `Intl.Segmenter` counts. The segmenter itself reads only scripts without spaces: over a
 * whole article it would cost as much as the extraction.
 */
export function countWords(text: string): number {
  let count = 0;
  const spaced = text.replace(SPACELESS, (run) => {
    count += countSegments(run);
    return ' ';
  });
  return count + (spaced.match(WORD)?.length ?? 0);
}
