import { keepButtonWords } from './button-words';
import { placeCode } from './code-blocks';
import { placeFormulas } from './formulas';

/** Matches a link for editors or to the heading itself. */
const BESIDE_HEADING = /^(?:\[.{1,40}\]|[#¶§])$/;

/** Whether an element in a heading, or right behind it, is a link for editors or to the heading. */
function isHeadingLink(element: Element, { id, textContent }: Element): boolean {
  const link = element.matches('a[href]') ? element : element.querySelector('a[href]');
  const said = element.textContent.trim();
  if (!link || BESIDE_HEADING.test(said)) return link !== null;
  const isToHeading = id !== '' && link.getAttribute('href') === `#${id}`;
  return isToHeading && link.textContent.trim() === said && said !== textContent.trim();
}

/** Removes from headings, and right behind them, the links for editors and to the heading. */
function cutHeadingLinks(root: ParentNode): void {
  for (const heading of root.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const { nextElementSibling: next } = heading;
    for (const element of [...heading.children, ...(next ? [next] : [])]) {
      if (isHeadingLink(element, heading)) element.remove();
    }
  }
}

/** Makes what pages draw with scripts and controls plain text: formulas, code, headings, words in buttons. Changes `root`. */
export function mendContent(root: ParentNode): void {
  placeFormulas(root);
  placeCode(root);
  cutHeadingLinks(root);
  keepButtonWords(root);
  // Who said it stands on a line of its own, though its element makes none
  for (const who of root.querySelectorAll('blockquote > cite')) who.before(' ');
}
