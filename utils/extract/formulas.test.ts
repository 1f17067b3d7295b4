// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { placeFormulas } from './formulas';
import { sanitiseElement } from './sanitise-element';
import { toText } from './to-text';

const MATH =
  '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics></math>';

/** HTML and text of what is stored. */
function stored(html: string): { html: string; text: string } {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  placeFormulas(body);
  const content = sanitiseElement(body);
  return { html: content.innerHTML, text: toText(content) };
}

describe('placeFormulas', () => {
  it.each([
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml">${MATH}</span><span class="katex-html">x1</span></span>`,
    ],
    [
      'a wiki',
      `<span class="mwe-math-element"><span style="display:none">${MATH}</span><img alt="x_1" src="/x.svg"></span>`,
    ],
    [
      'MathJax 3',
      `<mjx-container><mjx-math data-latex="x_1"></mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container>`,
    ],
    [
      'MathJax 2',
      `<span class="MathJax_Preview">x1</span><span class="MathJax"><span>x1</span><span><math><mi>x</mi></math></span></span><script type="math/tex">x_1</script>`,
    ],
    ['MathML with its TeX', MATH],
    ['a size around the TeX', '<math alttext="{\\displaystyle x_1}"><mi>x</mi></math>'],
  ])('leaves of a formula of %s its MathML, and TeX as text', (_, formula) => {
    const { html, text } = stored(`<p>Let ${formula} be small.</p>`);
    expect(text).toBe('Let x_1 be small.');
    expect(html).toBe('<p>Let <math alttext="x_1"><mi>x</mi></math> be small.</p>');
  });

  it.each([
    ['an attribute', '<span data-tex="x_1"><svg><text>x1</text></svg></span>'],
    ['a script', '<script type="math/tex; mode=display">x_1</script>'],
    ['a picture', '<img class="latex" alt="x_1" src="https://tex.example/latex?x_1">'],
  ])('puts the TeX of %s where there is no MathML', (_, formula) => {
    expect(stored(`<p>Let ${formula} be small.</p>`)).toEqual({
      html: '<p>Let <math alttext="x_1"><mtext>x_1</mtext></math> be small.</p>',
      text: 'Let x_1 be small.',
    });
  });

  it('writes TeX without spaces around signs', () => {
    expect(stored('<p><span data-tex="E = m c^2 + \\text{a few}">E</span></p>').text).toBe(
      'E=m c^2+\\text{a few}',
    );
  });

  it('leaves formulas without TeX, and pictures of other things', () => {
    const math = '<p><math><mi>x</mi></math></p>';
    expect(stored(math)).toEqual({ html: math, text: 'x' });
    const gloves = '<p><img src="https://a.example/latex-gloves.jpg" alt="A pair of gloves"></p>';
    expect(stored(gloves).html).toContain('gloves.jpg');
  });
});
