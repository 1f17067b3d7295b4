import { wordList } from '../word-list';

/**
 * Words around names in bylines, in the languages of the first users and some more. Without the `u` flag and Unicode
 * properties, which browsers take milliseconds to compile on every page anew.
 */

/** Patterns of what precedes the author's name: "Written by", "Müəllif:", "Автор". */
const LEAD_INS = [
  String.raw`(?:(?:this|the)\s+(?:post|article|story)\s+(?:was\s+)?)?(?:(?:written|posted|published|reported|authored|submitted|contributed|compiled|story|words|text|article|content|created|insights?)\s+(?:on\s[^|]{4,30}?\s)?){0,3}(?:and\s+)?by(?:\s*:|(?=\s|$))`,
  String.raw`insights from(?=\s|$)`,
  String.raw`(?:(?:ein\s+)?(?:beitrag|artikel|kommentar|interview|text|gastbeitrag)\s+|(?:geschrieben|verfasst|veröffentlicht|eingestellt|gepostet)\s+(?:am\s[^|]{4,30}?\s)?)?von(?:\s*:|(?=\s|$))`,
  String.raw`(?:(?:publié|écrit|rédigé|posté|article|texte|recueilli|propos recueilli)e?s?\s+)?par(?:\s*:|(?=\s|$))`,
  String.raw`(?:(?:escrito|publicado|redactado|texto|postado|autoria)\s+)?por(?:\s*:|(?=\s|$))`,
  String.raw`(?:(?:scritto|pubblicato|articolo|testo|a cura)\s+)?(?:da|di)(?:\s*:|(?=\s|$))`,
  String.raw`(?:the\s+)?(?:authors?|autor(?:in|en|a|es|as)?|auteure?s?|autrice|autore|autori|verfasser(?:in)?|author\(s\)|contributors?|escribe|(?:geschreven\s+)?door|skriven av|av|tekst|text)(?:\s*:|$)`,
  String.raw`(?:authors?|autor(?:in|en)?|auteurs?)(?=\s)`,
  String.raw`(?:words|interview|reportage|redaktion|entretien|entrevista|intervista|müsahibə|söyleşi|röportaj|интервью|беседовал[аи]?)\s*:`,
  String.raw`(?:müəllif(?:i|lər|ləri)?|muəllif|hazırladı|hazırlayan|yazdı|mətn|yazar(?:ı|lar|lari)?|yazan|haber|muhabir)(?:\s*:|$)`,
  String.raw`(?:автор(?:ы|ка|и|ы текста| текста| статьи)?|текст|подготовила?|подготовил[иа]?|мәтін|мақала авторы|авторы)(?:\s*:|$|\s(?=[А-ЯЁІЇЄҚӘ]))`,
  String.raw`(?:بقلم|كتبت?|الكاتبة?|نویسنده|نوشته(?:\u200c?ی|ٔ)?|خبرنگار|מאת)\s*:?(?=\s|$)`,
  String.raw`(?:作者|撰文|记者|記者|文|著者|執筆|筆者|लेखक)\s*[:：]`,
  String.raw`(?:取材・?)?(?:構成・?)?(?:文|執筆)\s*[・＝=／/]`,
  String.raw`(?:本报|本報|本刊|见习|實習|实习)?(?:记者|記者)(?:\s|(?=[\u4e00-\u9fff]{2,4}(?:报道|報道|報導)?$))`,
  String.raw`기자\s*[:：=]|\[[^\]=]{2,15}=`,
];
/** Matches one of them at the beginning of a text; the name follows the match. */
export const LEAD_IN = new RegExp(`^(?:${LEAD_INS.join('|')})\\s*:?\\s*`, 'i');

/** Matches what precedes the name of somebody with another part: reviewer, editor, translator, photographer. */
export const OTHER_PART =
  /^(?:[\wäöüß'’ -]{0,25}\s)?(?:(?:fact[- ]?checked|reviewed|edited|checked|verified|approved|translated|presented|sponsored|powered|illustrat(?:ed|ions?)|photograph(?:ed|y|s)?|photos?|image|pictures?|video|updated|geprüft|übersetzt|redigiert|fotos?|bilder|traduite?|traducido|tradotto)(?:\s+\w+)?\s*(?::|\b(?:by|von|par|por|da)\b|$)|(?:foto|şəkil|çeviren|çevirən|tərcümə|redaktor|editör|перевод|перевел[аи]?|фото|редактор)\s*(?::|$))/i;

/** Matches what follows a name in languages that put the role behind it: reporter, reports, text. */
export const LEAD_OUT =
  /\s*(?:(?:선임|수석|인턴)?기자|특파원|논설위원)(?:\s.*)?$|\s*(?:报道|報道|報導)$|\s+(?:撰|撰文|文|记者|記者)$/;

/** Words beside names that are part of none: roles, dates, buttons. */
const BESIDE_NAMES = new Set(
  wordList(
    'datum stand quelle nachricht interview about account all also am archive articles author+ autor autoren bio ' +
      'biography blog by category comment+ contact contributors copy copyright credit disclosure edited email follow ' +
      'from full gesponserte folgen suivre seguir hours in inhalte kommentar kommentare last leave link linkedin login ' +
      'mehr menu min+ minutes more my news newsletter next on online our page photo+ pm policy post+ posted print ' +
      'privacy profile publicado published read reading reviewed see share+ sign social media source sponsored ' +
      'subscribe tags team terms this to topics tweet uhr unknown updated via view+ von website weitere written you ' +
      'your zum zur eine einige alle teilen abonnieren home tüm yazılar yazar haberler все статьи автора telefon ' +
      'facebook twitter reddit pinterest instagram bluesky youtube telegram whatsapp march may june july august ' +
      'october december mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday montag ' +
      'dienstag mittwoch donnerstag freitag samstag sonntag veröffentlicht опубликовано yayınlandı publié pubblicato',
  ),
);

/** Matches roles: words that say what somebody is. */
const ROLE =
  /(?:^|\s)(?:editor|writer|reporter|correspondent|contributor|columnists?|director|manager|specialist|officer|founder|co-founder|ceo|cto|producer|journalist(?:in)?|analyst|professor|expert|consultant|strategist|coordinator|president|redakteur(?:in)?|reporterin|korrespondent(?:in)?|chefredakteur(?:in)?|journaliste|periodista|giornalista|redactora?|muxbir|müxbir|muhabir|журналист|корреспондент|обозреватель|dietitian|attorney|university|institute|department|nutritionist|engineer|marketing)(?=\s|$|,)/i;

/** Matches accounts that are nobody's name. */
export const NOBODY =
  /^(?:(?:\w+\s)?(?:wordpress|site|web)?admin\w*|guest|gast|unknown|unbekannt|anonymous|anonym|no author|user|root|webmaster|wp|null|undefined|none|n\/a|default|test|content|superuser|(?:著者|執筆者|記者|筆者|ライター)(?:一覧|紹介|情報|プロフィール)|\[object.*)$/i;

/** Matches groups of people without names: they count only when nobody is named. */
export const GROUP =
  /(?:^|\s)(?:editors?|editorial|staff|team|redaktion|redaksiya(?:sı)?|redaktor|redacción|redazione|rédaction|newsdesk|newsroom|contributors?|editör|editörü|haber merkezi|редакция|редактор|agencies|agentur(?:en)?|writers?|desk)(?:\s|$)/i;

/** Matches degrees and the like after a name. */
export const CREDENTIAL = /^(?:(?:[A-Z][a-z]?\.?-?){2,7}|Ph\.?\s?D\.?|Jr\.?|Sr\.?|Esq\.?|[A-Z]-[A-Z]+ \d+)$/;

/** Whether a part of a byline is a role. */
export function isRole(part: string): boolean {
  return ROLE.test(part);
}

/** Whether a word stands beside names and is part of none. */
export function standsBesideNames(word: string): boolean {
  return BESIDE_NAMES.has(word.toLowerCase().replace(/[.:,»›→]+$/, ''));
}
