/**
 * Selector of formulas as they stand on pages: set by KaTeX, MathJax or a wiki, with their TeX in an attribute, as plain
 * MathML, and as pictures that services draw of TeX.
 */
const FORMULAS =
  '.katex,mjx-container,.MathJax,.mwe-math-element,[data-tex],math,img:is(.latex,.tex,[eeimg],[src*=latex],[src*="cht=tx"],[src*="/math/render/"])';

/** Selector of TeX that MathJax 2 has set before the script. */
const SCRIPTS = 'script[type^="math/tex"]';

/** Matches the classes of what MathJax 2 puts there. */
const TYPESET = /^(?:MathJax|MJX|mjx-)/;

/** Matches TeX in a group that only sets its size. */
const SIZED = /^\{\\(?:display|text)style ([^]*)\}$/;

/** Matches signs with spaces around them, which TeX does not see: a reader may look for either spelling. */
const SIGN = / {0,9}([=<>+]) {0,9}/g;

/** Matches the description of a picture that is TeX and no sentence. */
const LIKE_TEX = /[\\^_={}<>+]|^\S{1,3}$/;

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Attributes that state the TeX of a formula. */
const TEX = ['alttext', 'data-tex', 'data-latex'];

/** The TeX that a formula states; `null` without any. */
function texOf(formula: Element): string | null {
  const description = formula.getAttribute('alt');
  if (description !== null) return LIKE_TEX.test(description) ? description : null;
  const annotation = formula.querySelector('annotation[encoding*=tex i]');
  if (annotation) return annotation.textContent;
  for (const name of TEX) {
    const stated = formula.hasAttribute(name) ? formula : formula.querySelector(`[${name}]`);
    if (stated) return stated.getAttribute(name);
  }
  return null;
}

/** Puts a formula's MathML, with its TeX in `alttext`, in an element's place; the TeX alone where there is no MathML. */
function place(element: Element, math: Element | null, tex: string | null): void {
  const said = tex?.trim().replace(SIZED, '$1').replace(SIGN, '$1').trim() ?? '';
  const doc = element.ownerDocument;
  const formula = math ?? (said === '' ? null : doc.createElementNS(MATHML, 'math'));
  if (!formula) return;
  if (!math) formula.appendChild(doc.createElementNS(MATHML, 'mtext')).textContent = said;
  if (said !== '') formula.setAttribute('alttext', said);
  if (formula !== element) element.replaceWith(formula);
}

/** Puts the formulas of MathJax 2 in the places of their scripts. */
function placeScripts(root: ParentNode): void {
  for (const script of root.querySelectorAll(SCRIPTS)) {
    let math: Element | null = null;
    for (let set = script.previousElementSibling; set; set = script.previousElementSibling) {
      if (!TYPESET.test(set.getAttribute('class') ?? '')) break;
      math ??= set.querySelector('math');
      set.remove();
    }
    place(script, math, script.textContent);
  }
}

/**
 * Leaves of every formula its MathML, with the TeX in `alttext`: pages have one formula up to three times, to be seen, for
 * screen readers and as TeX. Changes `root`.
 */
export function placeFormulas(root: ParentNode): void {
  placeScripts(root);
  for (const formula of root.querySelectorAll(FORMULAS)) {
    if (formula.parentElement?.closest(FORMULAS)) continue;
    const math = formula.nodeName === 'math' ? formula : formula.querySelector('math');
    place(formula, math, texOf(formula));
  }
}
