/** Fewest letters from which a language is detected. */
const MIN_LETTERS = 40;

/** Letters of scripts, each with its language or, where several use it, its key in WITHIN. */
const SCRIPTS: readonly (readonly [script: string, letters: RegExp])[] = [
  ['east-asian', /[\u3040-\u30ff\u3400-\u9fff]+/g],
  ['ko', /[\uac00-\ud7af]+/g],
  ['cyrillic', /[\u0400-\u04ff]+/g],
  ['arabic', /[\u0600-\u06ff]+/g],
  ['he', /[\u05d0-\u05ea]+/g],
  ['devanagari', /[\u0900-\u097f]+/g],
  ['el', /[\u0370-\u03ff]+/g],
  ['ka', /[\u10d0-\u10ff]+/g],
  ['hy', /[\u0530-\u058f]+/g],
  ['latin', /[a-z\u00c0-\u024f\u0259]+/gi],
];

/** Frequent words of languages in Latin letters that few of the others have. */
const WORDS: Record<string, string> = {
  tr: 'bir ve için ile olarak olan daha çok gibi ancak değil yeni dedi ise sonra kadar nin',
  az: 'bir və üçün ilə olan daha çox kimi deyil yeni isə sonra qədər edib olub',
  en: 'the of and to in is that for was with as on it by this are have from',
  de: 'der die und das ist von mit nicht den auch für ein eine sich auf des dem werden im',
  fr: 'les des est une dans pour que qui sur pas avec plus par ce sont aux et du',
  es: 'el los las del por con para una es que más se su lo como en y',
  it: 'il di che della per un una sono con non più anche dei nel gli alla è',
  pt: 'o os uma não com do da em para mais ao dos das são foi pela é',
  nl: 'het een van dat niet zijn voor met ook aan bij wordt maar',
  pl: 'nie się na jest że do jak przez oraz po od dla',
};

/** How many characters runs of letters have. */
function count(text: string, letters: RegExp): number {
  return text.length - text.replace(letters, '').length;
}

function cyrillic(text: string): string | null {
  if (/[әғқңұһ]/i.test(text)) return 'kk';
  if (/ў/i.test(text)) return 'be';
  if (/[їєґ]/i.test(text)) return 'uk';
  return /[ыэё]/i.test(text) ? 'ru' : null;
}

let frequent: readonly { lang: string; words: ReadonlySet<string> }[] | null = null;

/** Languages with their frequent words, made once. */
function frequentWords(): NonNullable<typeof frequent> {
  return (frequent ??= Object.entries(WORDS).map(([lang, words]) => ({
    lang,
    words: new Set(words.split(' ')),
  })));
}

function arabic(text: string): string {
  if (/[ٹڈڑں]/.test(text)) return 'ur';
  return /[پچژگ]/.test(text) ? 'fa' : 'ar';
}

function latin(text: string): string | null {
  // Of the languages on the web only Azerbaijani writes ə; Turkish, its nearest relative, does not
  if (count(text, /ə+/gi) * 50 > text.length) return 'az';
  const words = text.toLowerCase().split(/[^a-z\u00c0-\u024f\u0259]+/);
  const ranked = frequentWords()
    .map((own) => ({ lang: own.lang, found: words.filter((word) => own.words.has(word)).length }))
    .sort((a, b) => b.found - a.found);
  const [first, second] = ranked;
  if (!first || !second || first.found < 4 || first.found * 12 < words.length) return null;
  return first.found >= 1.4 * second.found ? first.lang : null;
}

/** Detects the language of a text in a script that several languages use. */
const WITHIN: Record<string, (text: string) => string | null> = {
  latin,
  cyrillic,
  arabic,
  devanagari: (text) => (/(?:^|\s)(?:है|हैं|और|में)(?=[\s।,]|$)/.test(text) ? 'hi' : null),
  'east-asian': (text) => (count(text, /[\u3040-\u30ff]+/g) * 20 > text.length ? 'ja' : 'zh'),
};

/** The language of a text by its script and frequent words: a BCP 47 tag without region; `null` when unclear. */
export function detectLanguage(text: string): string | null {
  const found = SCRIPTS.map(([script, letters]) => ({ script, letters: count(text, letters) }));
  const all = found.reduce((sum, { letters }) => sum + letters, 0);
  const [main] = found.sort((a, b) => b.letters - a.letters);
  if (!main || main.letters < 0.5 * all) return null;
  // A character of Chinese or Japanese says as much as a word of other languages
  const enough = main.script === 'east-asian' ? MIN_LETTERS / 4 : MIN_LETTERS;
  if (main.letters < enough) return null;
  const within = WITHIN[main.script];
  return within ? within(text) : main.script;
}

/** Whether `detectLanguage` can detect a language: only then it contradicts a declaration of that language. */
export function isDetectable(lang: string): boolean {
  return lang in WORDS || 'ru uk kk be ar fa he zh ja ko hi el'.split(' ').includes(lang);
}
