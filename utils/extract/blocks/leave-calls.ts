import type { Block, BlockPage } from './block-page';

/** Words of the longest call. */
const MAX_WORDS = 30;

/**
 * Matches what asks readers to follow, subscribe or sign up, in the languages of the first users and some more: imperatives,
 * where a sentence of the text tells that somebody else did so.
 */
const CALL =
  /(?:^|[.!?:|] ?)(?:follow us|subscribe to our|sign up (?:for|to))\b|folgen sie uns|abonnieren sie|abonnez-vous|(?:saytımız|kanalımız|səhifəmiz)\S{0,9} (?:izləyin|abunə)|bizi izləyin|bizi takip ed|подпи(?:сывайтесь|шитесь)/i;

/** Matches what leads to another article, in front of its headline. */
const LEAD =
  /^\s*(?:read (?:more|also|next|this)|also read|see also|more on this|related(?: (?:story|article|stories|coverage))?|don.t miss|lesen sie (?:auch|mehr)|auch interessant|mehr zum thema|(?:à )?lire aussi|lea (?:también|más)|leia (?:também|mais)|leggi anche|lees ook|läs (?:också|mer)|czytaj (?:także|też|również)|чита(?:йте|ть) (?:также|ещё|еще)|həmçinin oxu(?:yun)?|bunu da oxuyun|(?:bunu da|ayrıca) okuyun|ilgili haber|اقرأ أيض(?:ا|اً|ًا)|بیشتر بخوانید|関連記事|あわせて読みたい|相关阅读|관련 ?기사)\s*[:：»›>→–—-]/i;

/** The share of what follows the label that must be linked. */
const LEADS_SHARE = 0.8;

/** Whether a block is a label and the linked headline of another article. */
function leadsOn({ text, linkLength }: Block): boolean {
  const [lead] = linkLength > 0 ? (LEAD.exec(text) ?? []) : [];
  return lead !== undefined && linkLength >= LEADS_SHARE * (text.length - lead.length);
}

/** Matches the links above and below a letter to subscribers. */
const OF_LETTER =
  /^\s*(?:unsubscribe|(?:view|read) (?:this|the) (?:e-?mail|message|newsletter)|(?:update|manage) (?:your )?(?:e-?mail )?preferences|(?:newsletter )?abbestellen|vom newsletter abmelden|se désinscrire|darse de baja|отписаться|abunəlikdən (?:çıx|imtina)|abonelikten (?:çık|ayrıl)|退订|配信停止|수신 ?거부)/i;

/** Leaves out what surrounds a letter to subscribers that is read on the web. Changes `keep`. */
export function leaveLetterLinks({ blocks }: BlockPage, keep: boolean[]): void {
  blocks.forEach(({ text, linkLength }, index) => {
    const [link] = keep[index] && linkLength > 0 ? (OF_LETTER.exec(text) ?? []) : [];
    if (link !== undefined && linkLength >= link.trim().length) keep[index] = false;
  });
}

/**
 * Leaves out of an article what asks readers to follow or subscribe, and what leads them to another article. Changes `keep`.
 * @param words of each block
 */
export function leaveCalls({ blocks }: BlockPage, words: readonly number[], keep: boolean[]): void {
  blocks.forEach((block, index) => {
    if (!keep[index] || (words[index] ?? 0) > MAX_WORDS) return;
    if (CALL.test(block.text) || leadsOn(block)) keep[index] = false;
  });
}
