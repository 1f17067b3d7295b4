import { outwards } from '../ancestors';
import { isInTeaser } from '../metadata/elsewhere';
import { DOUBTFUL_DATES, DOUBTFUL_DATES_TAGS, OTHER_DATES, OTHER_DATES_TAGS } from '../surroundings';

/** Boxes around a date that are read. */
const MAX_LEVELS = 40;

/** Whose a date is, by the boxes around it: the article's, something else's, or doubtful. */
export type DateOwner = 'article' | 'doubtful' | 'other';

/** The headline and the boxes around it, whose dates are the article's. */
export function boxesAround(headline: Element | null): Set<Element> {
  return new Set(outwards(headline, MAX_LEVELS));
}

/**
 * Whose the dates in an element are.
 * @param own see boxesAround
 */
export function ownerOf(element: Element, headline: Element | null, own: ReadonlySet<Element>): DateOwner {
  if (isInTeaser(element, headline)) return 'other';
  let owner: DateOwner = 'article';
  for (const box of outwards(element, MAX_LEVELS)) {
    if (box.nodeName === 'BODY' || own.has(box)) return owner;
    const names = `${box.className} ${box.id}`;
    if (OTHER_DATES_TAGS.test(box.nodeName) || OTHER_DATES.test(names)) return 'other';
    if (DOUBTFUL_DATES_TAGS.test(box.nodeName) || DOUBTFUL_DATES.test(names)) owner = 'doubtful';
  }
  return owner;
}
