import { cleanText } from '../clean-text';
import { isElsewhere } from '../elsewhere';
import { ledByline, type VisibleByline } from './led-byline';
import { OTHER_PART } from './name-words';
import { joinNames, namesIn, type Names } from './names';
import { piecesOf } from '../text-pieces';

/**
 * Selector of elements that may contain the names of authors: by their markup, by class or id (also in German, French,
 * Turkish, Azerbaijani, Russian), or as links to an author's page. Words lack their first letter instead of the flag `i`,
 * see NOT_BYLINE.
 */
const CANDIDATES =
  '[itemprop~=author],a[rel~=author],[class*=uthor],[class*=yline],[class*=eporter],[class*=utor],[class*=uteur],[class*=yazar],[class*=avtor],[class*=uellif],[class~=fn],[id*=uthor],[id*=yline],a[href*="/author"],a[href*="/autor"],a[href*="/yazar"],a[href*="/muellif"],a[href*="/avtor"]';
/** The likeliest of them: enough to find out whether the page shows more authors than it states. */
const LIKELIEST = 'a[rel~=author],[class*=uthor],[class*=yline]';
const MAX_CANDIDATES = 250;

/** Longer texts are biographies and articles. */
const MAX_LENGTH = 220;

/** Elements after an author's that may contain further authors. */
const MAX_BESIDE = 12;

/** Tags of elements that name nobody: without text, or a control. */
const NO_TEXT = /^(?:META|LINK|BODY|SCRIPT|STYLE|INPUT|HTML|IMG|BUTTON)$/;

/** Selector of code: highlighters mark the names of functions in it. */
const CODE = 'pre,code';

const FOLLOWS = 4;

/** Whether two elements are entries of one row: they have one parent, or their parents have. */
function areBeside(element: Element, other: Element): boolean {
  const row = element.parentElement;
  const otherRow = other.parentElement;
  return otherRow === row || (row !== null && otherRow?.parentElement === row.parentElement);
}

/** Further authors in elements of the same kind right beside an author's, one each. */
function authorsBeside(element: Element, following: readonly Element[]): string[] {
  const people: string[] = [];
  for (const other of following) {
    if (element.contains(other) || other.nodeName !== element.nodeName) continue;
    if (other.className !== element.className || !areBeside(element, other)) break;
    // "Reviewed by" may stand beside the element that names the reviewer
    const around = other.parentElement && piecesOf(other.parentElement, MAX_LENGTH);
    if (around?.some((piece) => OTHER_PART.test(piece))) break;
    people.push(...namesIn(piecesOf(other, MAX_LENGTH) ?? []).people);
  }
  return people;
}

/** The person that an element names and nothing else; `null` when it names something else. */
function onlyPerson(element: Element): string | null {
  const { people, accounts, groups } = namesIn(piecesOf(element, MAX_LENGTH) ?? []);
  const [person, ...others] = [...people, ...accounts, ...groups];
  const isOnly = person === people[0] && others.length === 0;
  return isOnly && person === cleanText(element.textContent) ? person : null;
}

/** Authors in a row of like elements within a marked one, each of which is a name and nothing else. */
function authorsWithin(element: Element): string[] {
  const [first] = element.querySelectorAll('[class]:not(:has(*))');
  const row = [...(first?.parentElement?.children ?? [])];
  const isLike = ({ nodeName, className }: Element) =>
    nodeName === first?.nodeName && className === first.className && className !== '';
  const people = row.map((entry) => (isLike(entry) ? onlyPerson(entry) : null));
  return people.every((person) => person !== null) ? people : [];
}

/** Names in a marked element; `null` where it has no text or too much. */
function namesFrom(element: Element, following: readonly Element[]): Names | null {
  const pieces = piecesOf(element, MAX_LENGTH);
  if (!pieces || pieces.length === 0) return null;
  const names = namesIn(pieces);
  if (names.people.length === 1) names.people.push(...authorsWithin(element));
  if (names.people.length > 0) names.people.push(...authorsBeside(element, following));
  return names;
}

/** Whether an element stands above the headline. */
function precedes(element: Element, heading: Element | null): boolean {
  return (
    heading !== null && !(heading.compareDocumentPosition(element) & FOLLOWS) && !heading.contains(element)
  );
}

/** Authors in marked elements: the first ones below the headline, otherwise the first above it. */
function markedByline(doc: Document, heading: Element | null, selector: string): VisibleByline {
  const candidates = [...doc.querySelectorAll(selector)]
    .filter((element) => !NO_TEXT.test(element.nodeName) && !element.closest(CODE))
    .slice(0, MAX_CANDIDATES);
  let others: string | null = null;
  let above: string | null = null;
  for (const [index, element] of candidates.entries()) {
    const names = namesFrom(element, candidates.slice(index + 1, index + MAX_BESIDE));
    if (!names) continue;
    const people = joinNames(names.people);
    const other: string | null =
      others === null ? joinNames([...names.accounts, ...names.groups].slice(0, 1)) : null;
    if ((people ?? other) === null || isElsewhere(element, heading)) continue;
    if (people === null) others = other;
    else if (precedes(element, heading)) above ??= people;
    else return { people, others };
  }
  return { people: above, others };
}

/**
 * The authors the page shows around its headline.
 * @param heading the element that shows the title, `null` when unknown
 * @param isStated whether the head states authors: then only elements likely to name more are looked at
 */
export function visibleByline(doc: Document, heading: Element | null, isStated: boolean): VisibleByline {
  const likeliest = markedByline(doc, heading, LIKELIEST);
  if (likeliest.people !== null || isStated) return likeliest;
  const marked = markedByline(doc, heading, CANDIDATES);
  if (marked.people !== null) return marked;
  const led = ledByline(doc, heading);
  return { people: led.people, others: marked.others ?? led.others };
}
