import { fold } from '../search/fold';

/** Enough to tell titles apart; a page must not fill the index. */
const LENGTH = 80;

/** After whatever begins with the letter before it, and before the next letter. */
const AFTER = '\uffff';

/**
 * Letters that stand after another in the alphabet, with that one; a second of these is after the first. Latin as in
 * Azerbaijani and Turkish, but with q and x where all others have them; Cyrillic as in Russian, with the letters of
 * Ukrainian, Belarusian and the Cyrillic that Azerbaijani was written in. All other marked letters are as without the mark: é, ё, and
 * the four i's, since a capital I is that of Türkiye in one title and of everybody else in the next.
 */
const LETTERS = new Map<string, string>([
  ['й', 'й'],
  ...[
    'çc',
    'əe',
    'ǝe',
    'ğg',
    'öo',
    'şs',
    'üu',
    'әа',
    'ғг',
    'ґг',
    'єе',
    'іи',
    'ҝк',
    'өо',
    'ўу',
    'үу',
    'һх',
    'ҹч',
  ].map(([letter = '', before = '']): [string, string] => [letter, before + AFTER]),
  ['ї', `и${AFTER}${AFTER}`],
]);

/**
 * What pages are sorted by when sorted by title: its letters and digits; the address where there is none. One order for all
 * languages, whatever the machine's: digits, Latin, Greek, Cyrillic, then the others as Unicode has them.
 */
export function titleKey({ title, visitedUrl }: { title: string | null; visitedUrl: string }): string {
  const text = (title ?? visitedUrl.replace(/^[a-z]+:\/\//, '')).replace(/^[^\p{L}\p{N}]+/u, '');
  let key = '';
  for (const character of text.slice(0, 2 * LENGTH).normalize('NFC'))
    key += LETTERS.get(character.toLowerCase()) ?? fold(character);
  return key.slice(0, LENGTH);
}
