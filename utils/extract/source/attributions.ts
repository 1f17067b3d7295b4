import type { DeclaredSource } from '../../model/stated';
import { foldDateText } from '../dates/fold-date-text';
import { monthNumber } from '../dates/month-number';
import { toSource, type SourceContext } from './source-page';

/** Quotation marks before and after a name. */
const OPEN = '["“”„«‘\']{0,2}';
const CLOSE = '["“”»’\']{0,2}';
const CAPITAL = '[A-Z0-9À-ÖØ-ÞĀ-ɏЀ-ЯҐІЇЄҒҚҢӘӨҮҰҺ]';
/** A word of a name, dots within it included. */
const PART = '[^\\s,;:!?.()«»"“”„<>‘’\']{1,30}(?:\\.[^\\s,;:!?.()«»"“”„<>‘’\']{1,20}){0,3}';
/** A name: up to five words with capital initials, also in quotes. */
const NAME = `${OPEN}(${CAPITAL}${PART}(?: (?:of |the |və |ve |и )?${CAPITAL}${PART}){0,4})${CLOSE}`;
/** A name in a script without capitals. */
const CASELESS = `${OPEN}([^\\s,،.:«»"]{2,20}(?: [^\\s,،.:«»"]{2,20}){0,2})${CLOSE}`;

type Confidence = DeclaredSource['confidence'];

/** Sentences that name a text's source. Those that report who said something are weak: ministries say things, too. */
const SENTENCES: readonly [RegExp, Confidence][] = (
  [
    // Azerbaijani: the name first, its case endings after a hyphen or an apostrophe
    [`${NAME}(?:['’-]?\\S{0,6})? (?:saytından|portalından) (?:əldə olunan|götürül)`, 'high'],
    [`${NAME} ?(?:['’-]?[a-zəıöüğşç]{0,4} )?(?:\\S{1,16} )?istinad(?:ən|la)`, 'high'],
    [`${NAME} ?(?:['’-]?[a-zəıöüğşç]{0,4} )?(?:verdiyi )?(?:məlumatına|xəbərinə) (?:görə|əsasən)`, 'medium'],
    [`${NAME} (?:xəbər|məlumat) ver(?:ir|ib|mişdir)`, 'medium'],
    // Turkish
    [`${NAME}['’][a-zıöüğşç]{1,5} (?:\\S{1,16} )?(?:haberine|aktardığına|bildirdiğine) göre`, 'medium'],
    [
      `Bu (?:haber|yazı|içerik) (?:ilk olarak )?${NAME}['’]?(?:\\S{1,5})? (?:sitesinden|sitesinde|tarafından)`,
      'high',
    ],
    // Russian, Ukrainian, Kazakh
    [`(?:[Сс]о ссылкой на|[Зз] посиланням на)(?: [а-яіїє-]{3,20}){0,3} ${NAME}`, 'high'],
    [
      `(?:[Сс]ообщает|[Пп]ередает|[Пп]ередаёт|[Пп]ишет|[Пп]овідомляє|[Пп]ередає|[Пп]ише)(?: [а-яіїє-]{3,20}){0,2} ${NAME}`,
      'medium',
    ],
    [`${NAME} (?:хабарлайды|жазды|хабарлады)|${NAME}-(?:ға|ге|қа|ке|на|не) сілтеме`, 'medium'],
    // English
    [`[Oo]riginally (?:published|posted|appeared|written) (?:by|on|in|at|for) (?:the )?${NAME}`, 'high'],
    [`(?:first|originally) (?:appeared|ran|published) (?:in|on|at|by) (?:the )?${NAME}`, 'high'],
    [`(?:[Rr]epublished|[Rr]eprinted|[Rr]eposted)(?: with permission)? (?:from|of) (?:the )?${NAME}`, 'high'],
    // German, French, Spanish, Italian, Portuguese
    [
      `(?:[Zz]uerst|[Uu]rsprünglich) (?:\\S{1,12} )?(?:erschienen|veröffentlicht|erschien) (?:bei|auf|in|im) ${NAME}`,
      'high',
    ],
    [`(?:erschien|erschienen) zuerst (?:bei|auf|in|im) ${NAME}`, 'high'],
    [
      `(?:[Ii]nitialement|[Oo]riginellement|d['’]abord) (?:publié|paru)e? (?:par|sur|dans|chez) ${NAME}`,
      'high',
    ],
    [
      `(?:publicado originalmente|pubblicato originariamente|pubblicato per la prima volta) (?:en|em|por|su|da|no|na) ${NAME}`,
      'high',
    ],
    // Arabic, Persian
    [`(?:نقلا|نقلاً) عن ${CASELESS}`, 'medium'],
    [`به (?:نقل از|گزارش) ${CASELESS}`, 'medium'],
  ] as const
).map(([pattern, confidence]) => [new RegExp(pattern, 'u'), confidence]);

/** Matches every text that may match one of the sentences: one quick test before they are tried. */
const MAYBE =
  /saytınd|portalınd|istinad|məlumat|xəbər|göre|sitesi|tarafınd|ссылк|посилан|ообща|ереда|ише|овід|хабар|жазды|сілт|rigin|irst (?:app|ran|pub)|epublish|eprint|epost|uerst|rsprün|nitial|abord|prima volta|نقل|گزارش/;

/** Names that speak but publish nothing: pronouns and authorities. */
const NOT_A_SOURCE =
  /^(?:Bu|Onun|Bununla|Qeyd|Bildirilir|O|Он|Она|Это|Об|This|The|It|He|She|I|In|We)$|nazirli|bakanlı|министерств|міністерств|polis|prokuror/iu;

/** Whether a name is part of a date: "originally published in March 2022". */
function isDate(name: string): boolean {
  const [first = ''] = name.split(' ');
  return /^\d+(?:st|nd|rd|th)?$|day$/i.test(first) || monthNumber(foldDateText(first), '') !== 0;
}

/** Matches a credit in brackets after the last sentence: `(Redaktor.az)`, `(Reuters)`. */
const TRAILING = /(?:^|[.!?…»”"]\s*|\s)\(([^()]{2,40})\)[.\s]*$/u;
const HOST = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/iu;
const CAPITALISED = /^[A-ZÀ-ÖØ-ÞƏŞÇĞİÖÜА-Я][^\s,.:;0-9]{2,20}(?: [A-ZÀ-ÖØ-ÞƏŞÇĞİÖÜА-Я][^\s,.:;0-9]{1,20})?$/u;

/** Paragraphs that are read at the beginning and at the end of the text. */
const FIRST_BLOCKS = 6;
const LAST_BLOCKS = 5;

/** Characters of a paragraph; longer ones are left out. */
const MAX_BLOCK = 1200;
const MAX_FOUND = 4;

/** A name without a case ending and final punctuation. */
function withoutEnding(name: string): string {
  return name.replace(/[-'’][a-zəıöüğşçа-я]{1,5}$/u, '').replace(/[.,]+$/u, '');
}

/** The address of the link in a block whose text contains the name, or is part of it. */
function linkOf(block: Element, name: string): string | null {
  const link = [...block.querySelectorAll('a[href]')].find(({ textContent }) => {
    const text = textContent.trim();
    return text.length > 2 && (text.includes(name) || name.includes(text));
  });
  return link?.getAttribute('href') ?? null;
}

/** The name of a source that a sentence captured; `null` when it is none. */
function sourceName(match: RegExpExecArray): string | null {
  const name = withoutEnding(match.slice(1).find((group) => group !== undefined) ?? '');
  return name.length < 2 || NOT_A_SOURCE.test(name) || isDate(name) ? null : name;
}

/** A paragraph of the text. */
interface Paragraph {
  element: Element;
  text: string;
}

/** The source that a sentence of a paragraph names. */
function attributionIn(page: SourceContext, { element, text }: Paragraph): DeclaredSource | null {
  if (!MAYBE.test(text)) return null;
  for (const [sentence, confidence] of SENTENCES) {
    const match = sentence.exec(text);
    const name = match && sourceName(match);
    if (!name) continue;
    const url = linkOf(element, name);
    const isCertain = confidence === 'high' || url !== null || HOST.test(name);
    return toSource(page, 'attribution', isCertain ? confidence : 'low', { name, url, raw: match[0] });
  }
  return null;
}

/** Whether a capitalised name in brackets follows the end of a sentence; elsewhere it may be anything. */
function isNameAfterSentence(name: string, match: string): boolean {
  return CAPITALISED.test(name) && /^[.!?…»”"]|^\(/u.test(match);
}

/** The source in brackets at the end of the last paragraph. */
function trailingCredit(page: SourceContext, { element, text }: Paragraph): DeclaredSource | null {
  const match = TRAILING.exec(text.slice(-80));
  if (!match) return null;
  const name = match[1]?.trim() ?? '';
  const isHost = HOST.test(name);
  if (!isHost && !isNameAfterSentence(name, match[0])) return null;
  return toSource(page, 'trailing-credit', isHost ? 'medium' : 'low', {
    name,
    url: linkOf(element, name),
    raw: match[0].trim(),
  });
}

/** The first `limit` elements that contain text. */
function paragraphsOf(elements: readonly Element[], limit: number): Paragraph[] {
  const found: Paragraph[] = [];
  for (const element of elements) {
    if (found.length === limit) break;
    const text = element.textContent
      .slice(-MAX_BLOCK * 4)
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '') found.push({ element, text });
  }
  return found;
}

/** Sources named in the first and last paragraphs of the text. */
export function attributions(page: SourceContext, content: Element): DeclaredSource[] {
  const boxes = [...content.querySelectorAll('p,li,div,table')];
  // Boxes without boxes in them: were there any, the next one in the order of the page would be
  const elements = boxes.filter(
    (box, index) =>
      box.nodeName !== 'TABLE' && boxes[index + 1]?.parentElement?.closest('p,li,div,table') !== box,
  );
  const first = paragraphsOf(elements, FIRST_BLOCKS);
  const last = paragraphsOf(elements.toReversed(), LAST_BLOCKS);
  const known = new Set(first.map(({ element }) => element));
  const found = [...first, ...last.filter(({ element }) => !known.has(element))]
    .filter(({ text }) => text.length <= MAX_BLOCK)
    .flatMap((paragraph) => attributionIn(page, paragraph) ?? [])
    .slice(0, MAX_FOUND);
  const [end] = last;
  const credit = end && trailingCredit(page, end);
  return credit ? [...found, credit] : found;
}
