import { labelIn, type DateLabel } from './date-labels';
import { foldDateText } from './fold-date-text';
import type { FoundDate } from './parse-date';

/** Characters beside a date in which a label is looked for. */
const LABEL_LENGTH = 40;

/** Words beside a date without label; with more it is part of a sentence. */
const MAX_WORDS_BEFORE = 6;
const MAX_WORDS_AFTER = 12;

/** Words that stand beside any date: of the clock, prepositions, "year". */
const FILLER =
  /^(?:uhr|klo|kl|um|at|saat|on|am|pm|le|el|il|den|the|dne|est|edt|utc|gmt|cet|pst|год|года|saatli|tarixinde|min)$/;

/** Words of a folded text beside a date that are no filler. */
export function countWords(text: string): number {
  return text.split(/[^a-z\u00c0-\uffff]+/).filter((word) => word.length > 1 && !FILLER.test(word)).length;
}

/** The label in the words before a date, else in those after it, else in a short text before those. */
function labelOf(before: string, after: string, previous: string): DateLabel | null {
  const near = labelIn(before.slice(-LABEL_LENGTH)) ?? labelIn(after.slice(0, LABEL_LENGTH));
  if (near || countWords(before) > 0 || previous.length > LABEL_LENGTH) return near;
  const label = labelIn(foldDateText(previous));
  return label === 'other' ? null : label;
}

/** Whether a text is a date and nothing else, except for a weekday or a place before it. */
export function isBare({ before, after }: FoundDate): boolean {
  const words = countWords(before);
  return countWords(after) === 0 && (words === 0 || (words === 1 && /[,.|:•·-] ?$/.test(before)));
}

/** The text before a date; where that has no word but "on" and the like, with the one before, unless it has a date itself. */
function textBefore(earlier: readonly Text[], headline: Element | null): string {
  let before = '';
  for (const node of earlier.toReversed()) {
    if (headline?.contains(node) || (before !== '' && /\d/.test(node.data))) break;
    before = `${node.data.trim()} ${before}`.trim();
    if (countWords(foldDateText(before)) > 0) break;
  }
  return before;
}

/**
 * The label in the texts beside a date, `label: null` without one.
 * @param earlier the texts before the date's, in order
 * @returns `null` when the date is part of a sentence
 */
export function labelBeside(
  { before, after }: FoundDate,
  element: Element,
  headline: Element | null,
  earlier: readonly Text[],
): { label: DateLabel | null } | null {
  const wordsBefore = countWords(before);
  if (wordsBefore > MAX_WORDS_BEFORE) return null;
  // A headline may begin with the date; words before a date in it are no label
  if (headline?.contains(element)) return wordsBefore > 0 ? null : { label: null };
  const label = labelOf(before, after, textBefore(earlier, headline));
  return label === null && countWords(after) > MAX_WORDS_AFTER ? null : { label };
}
