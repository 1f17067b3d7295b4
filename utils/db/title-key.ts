import { fold } from '../search/fold';

/** UTF-16 units of a key: enough to tell titles apart, and no title fills the index. */
const LENGTH = 80;

/** Appended to a letter, it sorts after all words with that letter, and before the next letter. */
const AFTER = '\uffff';

/**
 * Letters that follow another one in the alphabet, each with the key of that one. Latin as in Azerbaijani and Turkish, but q and x
 * where all others have them; Cyrillic as in Russian, with the letters of Ukrainian, Belarusian and Azerbaijani Cyrillic. All other
 * letters with marks sort as without: é, ё, and the four i's, because a capital I may be Turkish or not from title to title.
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
 * The key by which pages are sorted by title; pages without a title by their address. One order for all languages and machines:
 * digits, Latin, Greek, Cyrillic, then other scripts in Unicode's order.
 */
export function titleKey({ title, visitedUrl }: { title: string | null; visitedUrl: string }): string {
  const text = (title ?? visitedUrl.replace(/^[a-z]+:\/\//, '')).replace(/^[^\p{L}\p{N}]+/u, '');
  let key = '';
  for (const character of text.slice(0, 2 * LENGTH).normalize('NFC'))
    key += LETTERS.get(character.toLowerCase()) ?? fold(character);
  return key.slice(0, LENGTH);
}
