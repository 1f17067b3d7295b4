import { element, type HtmlElement, type HtmlNode, textOf } from '../html/html-tree';

/** How many parts an element has to have. https://www.w3.org/TR/MathML3/chapter3.html#presm.reqarg */
const PARTS: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  msubsup: 3,
  munder: 2,
  mover: 2,
  munderover: 3,
};
const LEAVES = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);
const ROWS = new Set(['mrow', 'msqrt', 'mstyle', 'mpadded', 'mphantom', 'merror', 'menclose']);

/** A formula in MathML where it is whole, else its TeX or its signs. Only its structure is kept. */
export function mathContent(node: HtmlElement): HtmlNode[] {
  const tex = node.attributes['alttext'];
  const parts = elementsOf(node).map(part);
  if (parts.length > 0 && parts.every((made) => made !== null)) {
    const display = node.attributes['display'] === 'block' ? 'block' : 'inline';
    return [
      element('math', parts, {
        xmlns: 'http://www.w3.org/1998/Math/MathML',
        display,
        ...(tex !== undefined && { alttext: tex }),
      }),
    ];
  }
  return tex === undefined ? [textOf(node.children)] : [element('code', [tex])];
}

const elementsOf = (node: HtmlElement) =>
  node.children.filter((child): child is HtmlElement => typeof child !== 'string');

/** An element of a formula with valid content; `null` for one that is not known or not whole. */
function part(node: HtmlElement): HtmlElement | null {
  if (LEAVES.has(node.name)) return element(node.name, [textOf(node.children)]);
  if (node.name === 'mspace') return element('mspace', []);
  const wanted = PARTS[node.name];
  if (wanted === undefined && !ROWS.has(node.name)) return null;
  const inner = elementsOf(node).map(part);
  if (wanted !== undefined && inner.length !== wanted) return null;
  if (!inner.every((made) => made !== null)) return null;
  // Its kind is in an attribute that pages leave out.
  return element(node.name === 'menclose' ? 'mrow' : node.name, inner);
}
