import { outwards } from '../ancestors';
import { isInTeaser } from '../elsewhere';
import { DOUBTFUL_DATES, DOUBTFUL_DATES_TAGS, OTHER_DATES, OTHER_DATES_TAGS } from '../surroundings';

/** Boxes around a date that are read. */
const MAX_LEVELS = 40;

/** Whose a date is, by the boxes around it: the article's, something else's, or doubtful. */
export type DateOwner = 'article' | 'doubtful' | 'other';

/** Names of a box: its classes and its id. */
function namesOf({ className, id }: Element): string {
  return `${className} ${id}`;
}

/** What surrounds the headline, whose dates are the article's. */
export interface OwnBoxes {
  /** The headline and the boxes around it. */
  boxes: ReadonlySet<Element>;
  /** Their names. What they are called too says nothing of other boxes: page builders call every piece a widget. */
  names: string;
}

/** The boxes around the headline. */
export function boxesAround(headline: Element | null): OwnBoxes {
  const boxes = [...outwards(headline, MAX_LEVELS)];
  return { boxes: new Set(boxes), names: boxes.map(namesOf).join(' ') };
}

/** Whether the names of a box are doubtful, and not those of the headline's boxes too. */
function isDoubtful(names: string, own: OwnBoxes): boolean {
  const word = DOUBTFUL_DATES.exec(names)?.[0];
  return word !== undefined && !own.names.includes(word.trim());
}

/**
 * Whose the dates in an element are.
 * @param own see boxesAround
 */
export function ownerOf(element: Element, headline: Element | null, own: OwnBoxes): DateOwner {
  if (isInTeaser(element, headline)) return 'other';
  let owner: DateOwner = 'article';
  for (const box of outwards(element, MAX_LEVELS)) {
    if (box.nodeName === 'BODY' || own.boxes.has(box)) return owner;
    const names = namesOf(box);
    if (OTHER_DATES_TAGS.test(box.nodeName) || OTHER_DATES.test(names)) return 'other';
    if (DOUBTFUL_DATES_TAGS.test(box.nodeName) || isDoubtful(names, own)) owner = 'doubtful';
  }
  return owner;
}
