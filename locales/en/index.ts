import { words as background } from './groups/background';
import { words as library } from './groups/library';
import { words as parts } from './groups/parts';
import { words as popup } from './groups/popup';
import { words as report } from './groups/report';
import { words as rescue } from './groups/rescue';

/**
 * English, the reference language: every text a user sees. `{name}` is a placeholder; an object with `other` holds
 * plural forms (CLDR categories) chosen by `count`. A section is a file of its own; groups of sections are what a page
 * loads at once.
 */
export const messages = { ...popup, ...parts, ...library, ...background, ...report, ...rescue } as const;
