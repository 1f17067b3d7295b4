/** A text in Unicode's normal form C, with each run of white space as a single space. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A text in Unicode's normal form C without white space: the same for texts that only differ in their line breaks. */
export const withoutSpace = (text: string): string => text.normalize('NFC').replace(/[\s\u200b\ufeff]+/g, '');
