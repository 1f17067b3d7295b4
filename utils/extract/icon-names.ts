import { queryAll } from './native-document';

/** Selector of elements in which icon fonts are used. */
const ICONS = 'mat-icon,:is(i,span)[class*=material],i[class*=icon],span[class*=icon][aria-hidden=true]';

/** Matches the classes of fonts that turn a name into a picture, and of icons. */
const ICON_CLASS = /(?:^|[\s_-])(?:icons?|material-symbols)(?:$|[\s_-])/i;

/** Matches the name of an icon: `visibility`, `arrow_back`. */
const NAME = /^\s*[a-z][a-z0-9]*(?:_[a-z0-9]+)*\s*$/;

/** Whether an element holds nothing but a word that may be the name of an icon. */
export function isIconName(element: Element): boolean {
  return !element.firstElementChild && NAME.test(element.textContent);
}

function isIcon(element: Element): boolean {
  if (!isIconName(element)) return false;
  return element.nodeName === 'MAT-ICON' || ICON_CLASS.test(element.getAttribute('class') ?? '');
}

/**
 * Empties the elements in which a font draws an icon for its name: a reader sees an eye, not the word `visibility`. The
 * element stays, its class tells what a number beside it counts. Changes `doc`.
 */
export function removeIconNames(doc: Document): void {
  for (const element of queryAll(doc, ICONS)) if (isIcon(element)) element.replaceChildren();
}
