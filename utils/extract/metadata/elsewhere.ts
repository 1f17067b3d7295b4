/**
 * Where other people are named than the authors: those who comment, those who wrote other articles. Without first letters
 * instead of `i`: comparing case-insensitively takes five times as long.
 */
const ELSEWHERE =
  'nav,dialog,form,template,noscript,figure,figcaption,[role=dialog],[class*=omment],[id*=omment],[class*=elated],[class*=idebar],[class*=easer],[class*=ecommend],[class*=opular],[class*=ecent],[class*=atest],[class*=rending],[class*=aption],[class*=enu],[class*=odal],[class*=eview],[class*=ookie]';

/** Headlines that link, as those of other articles do. */
const LINKED_TITLE = 'h2 a[href],h3 a[href],h4 a[href],a[href] h2,a[href] h3,a[href] h4';
const MAX_LEVELS = 5;
/** Shorter linked headings are names of authors. */
const MIN_TITLE = 25;

/** A box with more text than this is no teaser: the headlines in it stand in an article. */
const MAX_TEASER = 1500;

/** Boxes of the whole page, whatever their classes. */
const WHOLE = /^(?:HTML|BODY|MAIN|ARTICLE)$/;

/**
 * Whether an element belongs to something else than the article under `heading`: a box that holds the headline too says
 * nothing of what stands in it.
 */
export function isElsewhere(element: Element, heading: Element | null): boolean {
  const box = element.closest(ELSEWHERE);
  if (box && !WHOLE.test(box.nodeName) && !(heading && box.contains(heading))) return true;
  return isInTeaser(element, heading);
}

/** Whether a box around the element, which does not hold the page's headline, has a headline of its own that links. */
export function isInTeaser(element: Element, heading: Element | null): boolean {
  let box = element.parentElement;
  for (let level = 0; box && level < MAX_LEVELS; level++, box = box.parentElement) {
    if (/^(?:BODY|MAIN)$/.test(box.nodeName) || (heading && box.contains(heading))) return false;
    if (box.nodeName === 'A' && box.querySelector('h2,h3,h4')) return true;
    const title = box.querySelector(LINKED_TITLE);
    if (title && box.textContent.length > MAX_TEASER) return false;
    const isOwn = title && (element.contains(title) || title.contains(element));
    if (title && !isOwn && title.textContent.trim().length > MIN_TITLE) return true;
  }
  return false;
}
