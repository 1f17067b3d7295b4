import type { Token } from './tokenise';

const ENDS_SENTENCE = /^[.!?…。！？؟۔।]$/;
const CLOSES = /^["'”’»)\]]$/;

/** Whether a token is a mark that ends a sentence. */
export function isSentenceEnd(token: Token | undefined): boolean {
  return ENDS_SENTENCE.test(token?.word ?? '');
}

/** Whether a sentence may begin after the first `count` of these tokens. */
export function endsSentence(tokens: readonly Token[], count = tokens.length): boolean {
  let at = count - 1;
  while (at >= 0 && CLOSES.test((tokens[at] as Token).word)) at--;
  return at < 0 || isSentenceEnd(tokens[at]);
}
