import { wordBits } from './word-bits';

/**
 * Words of what stands around and between an article's paragraphs, by the kind of text they tell: their first letters, or
 * two characters of scripts without spaces. One of them says little, and stands in articles too; the block model weighs
 * them with all the rest. The order gives the numbers that it was trained with.
 */
const WORDS: Readonly<Record<string, string>> = {
  // Offers, consent, sharing, comments
  notice:
    'subsc abonn newsl sign login regis anmel membe accou konto app koste grati free abunə abone suscr email e-mai ' +
    'inbox подпи اشترك offer follo folge suive izləy takip faceb twitt whats insta share teile parta ' +
    'cooki conse daten einwi exter dritt perso javas adver anzei werbu rekla comme komme yorum şərh комме reply ' +
    '会員 登録 購読 订阅 구독 회원 关注 シェ 広告 광고 コメ 댓글 评论',
  related:
    'relat recom also read more watch see auch mehr thema theme lesen les läs czyta читай также oxuyu həmçi ' +
    'bunu ilgil اقرأ مرتبط بیشتر lates popul most meist keywo tags stori artik artic click hier liveb link next ' +
    '関連 人気 記事 キー 相关 推荐 阅读 관련 기사',
  credit:
    'copyr photo foto image bild bildr quell sourc mənbə источ getty repor edite writt autho autor ' +
    'lesez stand updat aktua publi ap',
};

/** Numbers that countLabelWords gives. */
export const LABEL_KINDS = Object.keys(WORDS).length;

/** Place of the words of captions and bylines, which are no labels of what follows. */
const CREDIT = Object.keys(WORDS).indexOf('credit');

/** Place of the words that lead to other articles. */
export const RELATED = Object.keys(WORDS).indexOf('related');

/** Letters by which a word is known. */
const PREFIX = 5;

/** Words of the longest text that is read: longer ones are paragraphs. */
const MAX_WORDS = 80;

/** The most of one kind that is told apart. */
const MANY = 5;

/** A word; scripts without spaces give whole clauses. */
const WORD = /[^\s!-,./:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f]+/g;

/** Matches the beginning of a clause in a script whose words are looked for at every place. */
const CLAUSE = /^[\u3040-\uabff\uac00-\ud7a3]/;

let bitsOf: Map<string, number> | null = null;

/** Calls back with what is looked up of a text: the beginning of each word, or each pair of characters. */
function forEachKey(text: string, look: (key: string) => void): void {
  for (const word of text.replaceAll('İ', 'I').match(WORD) ?? []) {
    if (!CLAUSE.test(word)) look(word.slice(0, PREFIX).toLowerCase());
    else for (let at = 1; at < word.length; at++) look(word.slice(at - 1, at + 1));
  }
}

/**
 * How many words of each kind of label a text has, LABEL_KINDS numbers; none in a paragraph.
 * @param words number of words in the text
 */
export function countLabelWords(text: string, words: number): number[] {
  const counts = new Array<number>(LABEL_KINDS).fill(0);
  if (words > MAX_WORDS) return counts;
  const bits = (bitsOf ??= wordBits(WORDS));
  forEachKey(text, (key) => {
    const kinds = bits.get(key) ?? 0;
    for (let kind = 0; kinds >> kind !== 0; kind++) {
      if ((kinds >> kind) & 1) counts[kind] = Math.min(MANY, (counts[kind] ?? 0) + 1);
    }
  });
  return counts;
}

/** Whether a text has words that tell what stands below it is no article. */
export function hasLabelWords(counts: readonly number[]): boolean {
  return counts.some((count, kind) => count > 0 && kind !== CREDIT);
}
