/** A text in one spelling of its characters, with white space as single spaces. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A text's characters alone: what two texts share that differ in how they are broken into lines. */
export const withoutSpace = (text: string): string => text.normalize('NFC').replace(/[\s\u200b\ufeff]+/g, '');
