// @vitest-environment jsdom
import { marked } from 'marked';
import { expect, it } from 'vitest';
import { parseHtml } from '../html/html-tree';
import { htmlToMarkdown } from './html-to-markdown';

const toMarkdown = (html: string) =>
  htmlToMarkdown(parseHtml(html), (src) => src.replace('https://', 'attachments/'));

it.each([
  ['paragraphs', '<p>One\n two.</p><p>Three.</p>', 'One two.\n\nThree.'],
  ['words between blocks', 'One<p>two</p>three <b>four</b><hr>', 'One\n\ntwo\n\nthree **four**\n\n***'],
  ['headings', '<h2>A <em>b</em><br>c #</h2><h3> </h3>', '## A *b* c \\#'],
  ['marks', '<p><b>a</b> <i>b</i> <s>c</s> <strong><em>d</em></strong></p>', '**a** *b* ~~c~~ ***d***'],
  ['space in marks', '<p>a<b> b </b>c <i> </i>d</p>', 'a **b** c d'],
  [
    'marks that Markdown cannot read',
    '<p>a<b>«b»</b>c <b>d</b><b>e</b></p>',
    'a<strong>«b»</strong>c <strong>d</strong><strong>e</strong>',
  ],
  ['breaks', '<p>a<br>b<br></p>', 'a  \nb'],
  ['lists', '<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>', '- a\n  - b\n- c'],
  ['loose lists', '<ol start="9"><li><p>a</p><p>b</p></li><li>c</li></ol>', '9. a\n\n   b\n\n10. c'],
  ['two lists in a row', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n<!-- -->\n\n- b'],
  ['quotes', '<blockquote><p>a</p><blockquote>b</blockquote></blockquote>', '> a\n>\n> > b'],
  ['code', '<p><code>a `b`</code></p>', '`` a `b` ``'],
  ['blocks of code', '<pre data-language="js">a\n  ```\n</pre>', '````js\na\n  ```\n````'],
  [
    'links',
    '<p><a href="https://a.example/b (c)">d <b>e</b></a></p>',
    '[d **e**](<https://a.example/b%20(c)>)',
  ],
  ['links around blocks', '<a href="https://a.example/"><h3>a</h3><p>b</p></a>', '[a b](https://a.example/)'],
  [
    'links within the page',
    '<p><a href="#user-content-x">a</a></p><h2 id="user-content-x">b</h2>',
    'a\n\n## b',
  ],
  [
    'pictures',
    '<figure><img src="https://a.example/1.jpg" alt="A ]"><figcaption>b</figcaption></figure>',
    '![A \\]](attachments/a.example/1.jpg)\n\nb',
  ],
  [
    'formulas',
    '<p><math alttext="a_1"><mi>a</mi></math></p><math display="block" alttext="b"></math>',
    '$a_1$\n\n$$\nb\n$$',
  ],
  ['readings', '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>', '漢(かん)'],
  ['terms', '<dl><dt>a</dt><dd>b</dd></dl>', '**a**\n\nb'],
  ['details', '<details><summary>a</summary><p>b</p></details>', '**a**\n\nb'],
  ['small letters', '<p>H<sub>2</sub>O</p>', 'H<sub>2</sub>O'],
  ['quoted words', '<p>a <q>b</q></p>', 'a “b”'],
  ['layout tables', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', 'a\n\nb'],
])('%s', (_, html, markdown) => {
  expect(toMarkdown(html)).toBe(markdown);
});

it('tables have a first row, a cell for each column, and no line ends in cells', () => {
  const heads = '<thead><tr><th>a</th><th colspan="2">b</th></tr></thead>';
  const rows = '<tr><td rowspan="2">1|</td><td>2<br>x</td><td><p>p</p><p>q</p></td></tr><tr><td>3</td></tr>';
  expect(toMarkdown(`<table><caption>C</caption>${heads}<tbody>${rows}</tbody></table>`).split('\n')).toEqual(
    ['C', '', '| a | b |  |', '| --- | --- | --- |', '| 1\\| | 2<br>x | p<br>q |', '|  | 3 |  |'],
  );
  expect(toMarkdown('<table><tr><td>1</td><td>2</td></tr></table>')).toBe(
    '|  |  |\n| --- | --- |\n| 1 | 2 |',
  );
});

it('a cell that says it stands for millions makes no table of millions', () => {
  const html = '<table><tr><td colspan="9999999" rowspan="9999999">a</td><td>b</td></tr></table>';
  expect(toMarkdown(html).length).toBeLessThan(2000);
});

it('footnotes are footnotes, without their links back, in the order in which the text has them', () => {
  const reference = (n: number) =>
    `<sup><a id="user-content-r${n}" href="#user-content-n${n}">[${n}]</a></sup>`;
  const note = (n: number) =>
    `<li id="user-content-n${n}"><p>Note ${n} <a href="#user-content-r${n}">↩</a></p><p>more</p></li>`;
  const html = `<p>b${reference(2)} a${reference(1)} b${reference(2)}</p><h2>Notes</h2><ol>${note(1)}${note(2)}</ol>`;
  expect(toMarkdown(html)).toBe(
    'b[^1] a[^2] b[^1]\n\n## Notes\n\n[^2]: Note 1\n\n    more\n\n[^1]: Note 2\n\n    more',
  );
});

it.each([
  '# a',
  '- a',
  '+ a',
  '1. a',
  '1986) a',
  '> a',
  '--- a ---',
  '===',
  '| a | b |',
  '*a* _b_ __c__ ~d~ ~~e~~ `f`',
  'snake_case and 2*3*4',
  '[a](b) ![c](d) [^1] [x]: y',
  '<b>a</b> <!-- c --> &amp; &#35; &copy;',
  'a \\ b \\* c',
  'a==b== %%c%% $1 and $2 #tag C# a#b',
  'https://a.example/b_c_d',
  'Xəzər — «Каспий» 😀',
])('%j is shown as it is by another program', (text) => {
  for (const html of ['<p>x</p>', '<ul><li>x</li></ul>', '<blockquote>x</blockquote>', '<p>y<br>x</p>']) {
    const node = new DOMParser().parseFromString(html, 'text/html');
    const place = [...node.querySelectorAll('p, li, blockquote')].at(-1);
    place?.lastChild?.replaceWith(text);
    const made = new DOMParser().parseFromString(
      marked.parse(toMarkdown(node.body.innerHTML), { async: false }),
      'text/html',
    );
    expect(made.body.textContent.trim().replace(/^y\s*/, '')).toBe(text);
    expect(made.querySelector('h1, h2, strong, em, del, code, table, img, ol, hr, b')).toBeNull();
  }
});

it('deeply nested and very long content takes no long time', () => {
  const deep = `${'<div>'.repeat(500)}x${'</div>'.repeat(500)}`;
  const long = `<p>${'a_ *b [c `'.repeat(50_000)}</p>`;
  const started = performance.now();
  expect(toMarkdown(deep)).toBe('x');
  expect(toMarkdown(long).length).toBeGreaterThan(500_000);
  expect(performance.now() - started).toBeLessThan(5000);
});
