import type { Replaced } from '../comparison';

/** Cyrillic letters and the Latin ones that look the same. https://www.unicode.org/Public/security/latest/confusables.txt */
const LATIN = new Map(
  'аa еe оo рp сc уy хx іi јj ѕs һh ԛq ԝw ԁd ӏl әə АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ҺH ԚQ ԜW ԌG ӘƏ ёë їï ӧö ӓä ЁË ЇÏ ӦÖ ӒÄ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/**
 * The letters of one text in whose place the other has letters that look the same, `а (U+0430)`, each pair once. Empty when
 * the texts are the same, and when they differ in more than that.
 */
export function lookAlikes(old: string, next: string): Replaced[] {
  const before = [...old.normalize('NFC')];
  const after = [...next.normalize('NFC')];
  if (before.length !== after.length) return [];
  const found = new Map<string, Replaced>();
  for (const [index, from] of before.entries()) {
    const to = after[index] ?? '';
    if (from === to) continue;
    if (looks(from) !== looks(to)) return [];
    found.set(from + to, { from: withCode(from), to: withCode(to) });
  }
  return [...found.values()];
}

function looks(letter: string): string {
  return LATIN.get(letter) ?? letter;
}

function withCode(letter: string): string {
  const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `${letter} (U+${code ?? ''})`;
}
