import { keepButtonWords } from './button-words';
import { placeCode } from './code-blocks';
import { placeFormulas } from './formulas';

/** Matches a link for editors or to the heading itself. */
const BESIDE_HEADING = /^(?:\[.{1,40}\]|[#¶§])$/;

/** Removes from headings, and right behind them, the links for editors and to the heading. */
function cutHeadingLinks(root: ParentNode): void {
  for (const heading of root.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const { nextElementSibling: next } = heading;
    for (const element of [...heading.children, ...(next ? [next] : [])]) {
      const isLink = element.matches('a[href]') || element.querySelector('a[href]') !== null;
      if (isLink && BESIDE_HEADING.test(element.textContent.trim())) element.remove();
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
