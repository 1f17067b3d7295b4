/** Words; single characters in scripts without spaces. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]|[\p{L}\p{N}]+/gu;

/** Share (0 to 1) of the words of `archived` that `fetched` contains, counting repetitions. */
export function keptShare(archived: string, fetched: string): number {
  const words = wordsOf(archived);
  if (words.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of wordsOf(fetched)) left.set(word, (left.get(word) ?? 0) + 1);
  let kept = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    kept += 1;
  }
  return kept / words.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}
