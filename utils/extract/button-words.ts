import { CONTROLS } from './surroundings';

/** Selector of what is a line of its own, and may have all its words in a button: questions that open their answers. */
const HEADING = 'h1,h2,h3,h4,h5,h6,summary,dt,[role=heading]';

/** Characters of the shortest question, and of the shortest answer. */
const MIN_QUESTION = 10;
const MIN_ANSWER = 40;

const textOf = (node: Node | null | undefined): string => node?.textContent?.trim() ?? '';

/** Whether a button has all words of a heading. */
function isHeading(button: Element): boolean {
  const heading = button.closest(HEADING);
  return heading !== null && textOf(heading) === textOf(button);
}

/** Whether the sentence around a button goes on behind it: the button explains a word. */
function isInSentence({ previousSibling: before, nextSibling: after }: Element): boolean {
  if (after?.nodeType !== 3 || textOf(after) === '') return false;
  return (before?.nodeType === 3 && textOf(before) !== '') || /^\W*[a-zß-ÿа-я]/.test(textOf(after));
}

/** Whether a button opens the answer right behind it. */
function isQuestion(button: Element): boolean {
  if (!button.hasAttribute('aria-expanded') || button.closest(CONTROLS)) return false;
  return textOf(button).length >= MIN_QUESTION && textOf(button.nextElementSibling).length >= MIN_ANSWER;
}

/**
 * Leaves only the words of buttons that are part of the text: headings, questions and explained words. Other buttons are
 * controls. Changes `root`.
 */
export function keepButtonWords(root: ParentNode): void {
  for (const button of root.querySelectorAll('button')) {
    if (isHeading(button) || isInSentence(button) || isQuestion(button)) {
      button.replaceWith(...button.childNodes);
    }
  }
}
