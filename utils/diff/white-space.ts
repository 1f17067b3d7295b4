import { plainDigits } from '../model/script-digits';

/** A text in Unicode's normal form C, with each run of white space as a single space. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A text in Unicode's normal form C without white space: the same for texts that only differ in their line breaks. */
export const withoutSpace = (text: string): string => text.normalize('NFC').replace(/[\s\u200b\ufeff]+/g, '');

/** What `bareCharacters` leaves out. */
export const isSpace = (character: string): boolean => /[\s\u200b\ufeff]/.test(character);

/**
 * The characters by which a line of the text is found in the HTML: without white space, and with numbers above and below the
 * line as plain ones, which they are in HTML and in texts of older releases.
 */
export const bareCharacters = (text: string): string => plainDigits(withoutSpace(text)).replaceAll('−', '-');
