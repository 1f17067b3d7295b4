import type { BlockPage } from './block-page';

/** Words of the longest call. */
const MAX_WORDS = 30;

/**
 * Matches what asks readers to follow, subscribe or sign up, in the languages of the first users and some more: imperatives,
 * where a sentence of the text tells that somebody else did so.
 */
const CALL =
  /(?:^|[.!?:|] ?)(?:follow us|subscribe to our|sign up (?:for|to))\b|folgen sie uns|abonnieren sie|abonnez-vous|(?:saytımız|kanalımız|səhifəmiz)\S{0,9} (?:izləyin|abunə)|bizi izləyin|bizi takip ed|подпи(?:сывайтесь|шитесь)/i;

/**
 * Leaves out of an article what asks readers to follow or subscribe. Changes `keep`.
 * @param words of each block
 */
export function leaveCalls({ blocks }: BlockPage, words: readonly number[], keep: boolean[]): void {
  blocks.forEach(({ text }, index) => {
    if (keep[index] && (words[index] ?? 0) <= MAX_WORDS && CALL.test(text)) keep[index] = false;
  });
}
