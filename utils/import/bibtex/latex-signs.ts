/** Commands that put an accent on the next letter, by the combining character. */
export const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};

/** The character that each accent stands for when it is set on an empty group: `\~{}` is a tilde. */
export const ALONE: Readonly<Record<string, string>> = {
  '\u0302': '^',
  '\u0303': '~',
  '\u0301': "'",
  '\u0300': '`',
};

/** The Russian letters in the order of the alphabet, and how LaTeX names them (T2A, ltoutenc). */
const RUSSIAN = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const NAMES =
  'a b v g d e yo zh z i ishrt k l m n o p r s t u f h c ch sh shch hrdsn ery sftsn erev yu ya'.split(' ');

const CYRILLIC = NAMES.flatMap((name, index) => {
  const letter = RUSSIAN[index] ?? '';
  return [
    [`cyr${name}`, letter],
    [`CYR${name.toUpperCase()}`, letter.toUpperCase()],
  ];
});

/** Commands that stand for a character. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ i: 'ı', j: 'ȷ', ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ' }),
  ...Object.entries({ OE: 'Œ', aa: 'å', AA: 'Å', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ' }),
  ...Object.entries({ textschwa: 'ə', schwa: 'ə', textSchwa: 'Ə', Schwa: 'Ə', cyrschwa: 'ә', CYRSCHWA: 'Ә' }),
  ...Object.entries({ textquotedblleft: '“', textquotedblright: '”', quotedblbase: '„', textquoteleft: '‘' }),
  ...Object.entries({ textquoteright: '’', guillemotleft: '«', guillemotright: '»', guillemetleft: '«' }),
  ...Object.entries({ guillemetright: '»', textquotesingle: "'", textquotedbl: '"', textendash: '–' }),
  ...Object.entries({ textemdash: '—', ldots: '…', dots: '…', textellipsis: '…', textbackslash: '\\' }),
  ...Object.entries({ textasciitilde: '~', textasciicircum: '^', textbraceleft: '{', textbraceright: '}' }),
  ...Object.entries({ textbar: '|', textless: '<', textgreater: '>', textunderscore: '_', textdollar: '$' }),
  ...Object.entries({ textbullet: '•', textdegree: '°', texttrademark: '™', textregistered: '®' }),
  ...Object.entries({ textcopyright: '©', copyright: '©', euro: '€', texteuro: '€', S: '§', P: '¶' }),
  ...Object.entries({ pounds: '£', textnumero: '№', CYRNUM: '№', cyrdash: '—', TeX: 'TeX', LaTeX: 'LaTeX' }),
  ...(CYRILLIC as [string, string][]),
]);

/** Commands that change how a text looks, or what it links to: the text stays, the command goes. */
export const LOOKS: ReadonlySet<string> = new Set(
  (
    'emph textbf textit textsc texttt textrm textsf textup textsl textmd textnormal mbox hbox text enquote mkbibquote mkbibemph ' +
    'uppercase lowercase MakeUppercase MakeLowercase bf it sc tt rm sf em bfseries itshape scshape ttfamily relax protect url path ' +
    'nolinkurl href textsuperscript textsubscript'
  ).split(' '),
);
