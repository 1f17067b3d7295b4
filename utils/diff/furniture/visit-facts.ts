import { type Chain, isChain } from './token-chain';

/** What is counted, in the languages most read; as the whole of a short text, with a number beside it. */
const COUNTED = [
  String.raw`(?:page ?|total |unique )?views?|reads?|readers?|shares?|likes?|comments?|repl(?:y|ies)|reactions?|votes?|claps?|retweets?|followers?|subscribers?|plays?|hits|visits|visitors?|times read|people (?:are )?(?:reading|watching|here)(?: this)?(?: now)?|reading now|online(?: now)?`,
  String.raw`baxış(?:lar)?(?: sayı)?|baxılıb|oxunub|oxunma(?: sayı)?|oxunuş|dəfə (?:oxunub|baxılıb)|şərh(?:lər)?|rəy(?:lər)?|paylaşım|paylaşılıb|bəyən(?:mə|ilib)`,
  String.raw`görüntülenme|görüntüleme|okunma(?: sayısı)?|okundu|kez okundu|yorum(?:lar)?|paylaşım|beğeni|takipçi|izlenme`,
  String.raw`просмотр(?:ов|а|ы)?|прочтени[йея]|прочитал[ио]?|комментари(?:ев|я|и|й)|репост(?:ов|а)?|лайк(?:ов|а)?|подписчик(?:ов|а)?|оцен(?:ок|ки|ка)|поделил(?:ись|ся)`,
  String.raw`aufrufe|kommentare?|mal geteilt|vues?|commentaires?|partages?|lectures?|visitas?|vistas?|comentarios?|compartidos?|visualizaç(?:ões|ão)|comentários?|visualizzazion[ie]|comment[io]|condivision[ie]|weergaven|reacties|wyświetle[nń]\w{0,5}|komentarz[ey]?`,
  String.raw`переглядів|перегляди|коментар(?:ів|і)|مشاهد(?:ة|ات)|تعليق(?:ات)?|بازدید|نظر|צפיות|תגובות|次阅读|阅读|次浏览|浏览|评论|閲覧|コメント|조회수?|댓글`,
].join('|');

/** A number as a page shows a count: `1,234`, `3.4K`, `12 тыс.`; what is written with spaces is several of them. */
const NUMBER = String.raw`\+?\p{Nd}[\p{Nd}.,'’]*(?: ?(?:[kmb]|thousand|million|тыс|млн|min|mln|milyon|bin)(?:(?!\p{L})|(?=${COUNTED})))?\.?\+?`;

/** Signs that stand for what is counted. */
const SIGN = String.raw`(?:👁|👀|♥|❤|💬|🔥|👍|👎|↗|⇪|★|☆|⭐|🗨|✉)\ufe0f?`;

const FEW = String.raw`(?:\p{Nd}+|an?|one|bir|un[ea]?|ein(?:e[rmn]?)?)`;
const RELATIVE_TIMES = [
  String.raw`(?:about |over |almost |less than )?${FEW}\s?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|months?|years?) ago|just now|moments ago`,
  String.raw`(?:təxminən )?${FEW} (?:saniyə|dəqiqə|saat|gün|həftə|ay|il) (?:əvvəl|öncə|bundan əvvəl)|indicə`,
  String.raw`(?:yaklaşık )?${FEW} (?:saniye|sn|dakika|dk|saat|sa|gün|hafta|ay|yıl) önce|az önce|şimdi`,
  String.raw`(?:около )?(?:\p{Nd}+ )?(?:секунд[уы]?|сек\.?|минут[уы]?|мин\.?|час(?:а|ов)?|ч\.?|день|дня|дней|недел[июья]|месяц(?:а|ев)?|год(?:а)?|лет) назад|только что`,
  String.raw`(?:\p{Nd}+ )?(?:секунд[уи]?|хвилин[уи]?|годин[уи]?|день|дні|днів|тижн(?:і|ів)|тиждень|місяц(?:і|ів)) тому`,
  String.raw`vor ${FEW} (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|il y a ${FEW} (?:secondes?|minutes?|min|heures?|h|jours?|semaines?|mois|ans?)|hace ${FEW} (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)|há ${FEW} (?:segundos?|minutos?|horas?|dias?|semanas?|mês|meses|anos?)|${FEW} (?:secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa|${FEW} (?:seconden|minuten|minuut|uur|dagen|dag|weken|week) geleden`,
  String.raw`(?:منذ|قبل) [^|·•,;–—]{1,20}(?:ثانية|ثوان|دقيقة|دقائق|دقيقتين|ساعة|ساعات|ساعتين|يوم|أيام|يومين)|\p{Nd}+ (?:ثانیه|دقیقه|ساعت|روز) (?:پیش|قبل)|לפני [^|·•,;–—]{1,20}|\p{Nd}+\s?(?:秒|分钟|分鐘|小时|小時|天|日|分|時間)前|\p{Nd}+(?:초|분|시간|일) 전`,
].join('|');

/** What may stand before such a time. */
const TIME_LABEL = String.raw`(?:(?:last )?(?:updated|published|posted|modified)|yenilənib|yeniləndi|dərc edilib|paylaşılıb|güncellendi|güncelleme|yayınlandı|yayınlanma|обновлено|опубликовано|изменено|aktualisiert|mis à jour|publié|actualizado|publicado|aggiornato)\s{0,3}:?\s{0,3}`;

/** Longest words first: `readers` is not `read` and something else. A time begins like a number, so it is tried before. */
const TOKENS = new RegExp(
  String.raw`(?<time>(?:${TIME_LABEL})?(?:${RELATIVE_TIMES}))|(?<number>${NUMBER})|(?<word>(?:${COUNTED})(?!\p{L})|(?:${COUNTED}))|(?<sign>${SIGN})|(?<space>\s)|[|·•,;–—\-:()[\].!]`,
  'iuy',
);

const FACT = { time: ['whole'], word: ['label'], sign: ['sign'], number: ['count'], '(': ['bracket'] };
const BETWEEN = Object.fromEntries([...'|·•,;–—-'].map((sign) => [sign, ['whole']]));
const CLOSING = Object.fromEntries([...')].!'].map((sign) => [sign, ['closing']]));

/**
 * `(12) comments`, `Views: 1 204`, `👁 12`, `3 minutes ago`, in any number and order. Where no space is between, the last digits of
 * a count are read as those of the time behind it: `Comments: 1298 minutes ago`.
 */
const FACTS: Chain = {
  tokens: TOKENS,
  rules: {
    start: { ...FACT, '(': ['start', 'bracket'], '[': ['start'] },
    whole: { ...FACT, ...BETWEEN, ...CLOSING },
    label: {
      time: ['whole'],
      number: ['value'],
      '(': ['labelled'],
      ':': ['labelled'],
      '-': ['labelled'],
      '–': ['labelled'],
    },
    labelled: { time: ['whole'], number: ['value'], '(': ['labelled'] },
    sign: { number: ['value'] },
    value: { ...FACT, ...BETWEEN, ...CLOSING, number: ['value', 'count'], ')': ['whole', 'closing'] },
    count: { number: ['count'], ')': ['counted'], word: ['whole'], sign: ['whole'] },
    bracket: { number: ['count'] },
    counted: { word: ['whole'] },
    closing: CLOSING,
  },
  ends: ['whole', 'value', 'closing'],
};

/** Whether a text is counts and times told from now, one or several, and nothing else: `1,234 views · 3 minutes ago`, `Просмотров: 12`. */
export function isVisitFacts(text: string): boolean {
  return isChain(text, FACTS);
}
