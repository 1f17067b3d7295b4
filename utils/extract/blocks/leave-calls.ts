import type { Block, BlockPage } from './block-page';
import { countLabelWords, RELATED } from './label-words';

/** Words of the longest call. */
const MAX_WORDS = 30;

/**
 * Matches what asks readers to follow, subscribe or sign up, in the languages of the first users and some more: imperatives,
 * where a sentence of the text tells that somebody else did so.
 */
const CALL =
  /(?:^|[.!?:|] ?)(?:follow us|subscribe to our|sign up (?:for|to)|share (?:this|on|via))\b|folgen sie uns|abonnieren sie|abonnez-vous|suscríbete|únete a nuestr|accepté les (?:cookies|traceurs)|(?:saytımız|kanalımız|səhifəmiz)\S{0,9} (?:izləyin|abunə)|bizi izləyin|bizi takip ed|подпи(?:сывайтесь|шитесь)|^.?(?:责任)?编辑：/i;

/** Selector of what stands in the place of an embed that is not loaded: it asks for consent, or says why. */
const NOTICE =
  ':is([class*=embed-placeholder],[class*=embed-consent],[class*=embed-privacy],[class*=consent-placeholder])';

/** Words of the longest line of such a notice. */
const MAX_NOTICE = 80;

/** Whether a block stands in a notice about an embed; what is quoted there is what the embed shows. */
function isNotice({ box: { element } }: Block): boolean {
  return element.closest(NOTICE) !== null && !element.closest('blockquote');
}

/** Matches a label in front of what it labels. */
const LABEL = /^[^:：»›→–—]{3,30}[:：»›→–—]\s*/;

/** Characters of the longest label without a sign behind it. */
const MAX_LABEL = 24;

/** The share of what follows the label that must be linked. */
const LEADS_SHARE = 0.8;

/** The label with which a block begins, with a sign behind it or before a link; `undefined` without one. */
function labelOf({ text, firstText }: Block, texts: readonly Text[]): string | undefined {
  const { data = '', parentElement = null } = texts[firstText] ?? {};
  // A sentence ends with a full stop, a headline does not
  const isBare = data.length <= MAX_LABEL && !/[.!?]\s*$/.test(text) && !parentElement?.closest('a');
  return LABEL.exec(text)?.[0] ?? (isBare ? data : undefined);
}

/** Whether a block is a label like "Read more" and the linked headline of another article, or nothing but such a label. */
function leadsOn(block: Block, texts: readonly Text[], isLast: boolean): boolean {
  const { text, linkLength } = block;
  const label = labelOf(block, texts);
  if (label === undefined || linkLength < LEADS_SHARE * (text.length - label.length)) return false;
  return (linkLength > 0 || isLast) && countLabelWords(label, 1)[RELATED] !== 0;
}

/** Matches the links above and below a letter to subscribers. */
const OF_LETTER =
  /^\s*(?:unsubscribe|(?:view|read) this (?:e-?mail|newsletter)|(?:newsletter )?abbestellen|se désinscrire|отписаться|abunəlikdən|abonelikten)/i;

/** Leaves out what surrounds a letter to subscribers that is read on the web. Changes `keep`. */
export function leaveLetterLinks({ blocks }: BlockPage, keep: boolean[]): void {
  blocks.forEach(({ text, linkLength }, index) => {
    const [link] = keep[index] && linkLength > 0 ? (OF_LETTER.exec(text) ?? []) : [];
    if (link !== undefined && linkLength >= link.trim().length) keep[index] = false;
  });
}

/**
 * Leaves out what leads readers to another article, notices in the place of embeds and, in an article, what asks readers to
 * follow or subscribe. Changes `keep`.
 * @param words of each block
 */
export function leaveCalls(
  { blocks, texts }: BlockPage,
  words: readonly number[],
  keep: boolean[],
  isArticle: boolean,
): void {
  const isCall = (block: Block, index: number) =>
    leadsOn(block, texts, !keep[index + 1] && block.text.endsWith(':')) ||
    (isArticle && CALL.test(block.text));
  blocks.forEach((block, index) => {
    const size = words[index] ?? 0;
    const isLeft = (size <= MAX_WORDS && isCall(block, index)) || (size <= MAX_NOTICE && isNotice(block));
    if (keep[index] && isLeft) keep[index] = false;
  });
}
