// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { linkAddress } from '../html/link-address';
import { parseHtml } from '../html/html-tree';
import { articleXhtml } from './write-xhtml';

const kept = (src: string) => (src === 'https://a.example/kept.jpg' ? 'images/kept.jpg' : undefined);
const write = (html: string) => articleXhtml(parseHtml(html), { pictureAt: kept, pictureWords: 'Picture' });
const inner = (html: string) => write(html).xhtml.replace(/^<div class="article">|<\/div>$/g, '');

it.each([
  ['blocks in a mark', '<b><p>a</p></b>', '<p>a</p>'],
  ['a mark in a mark', '<b>a <tt>b</tt></b>', '<strong-less/>'],
  ['words in a list', '<ul>a<li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
  ['an empty list', '<ul> </ul>', ''],
  [
    'a link in a link',
    '<a href="https://a.example/">a <i><a href="https://b.example/">b</a></i></a>',
    '<a href="https://a.example/">a <i>b</i></a>',
  ],
  ['a dangling link', '<a href="#user-content-x">a</a>', '<a>a</a>'],
  [
    'an id that is there twice',
    '<p id="user-content-a">a</p><p id="user-content-a">b</p><a href="#user-content-a">c</a>',
    '<p id="user-content-a">a</p><p>b</p><a href="#user-content-a">c</a>',
  ],
  ['a first heading', '<h1>a</h1>', '<h2>a</h2>'],
  [
    'a kept picture',
    '<img src="https://a.example/kept.jpg" alt=" A ">',
    '<img src="images/kept.jpg" alt="A"/>',
  ],
  ['another picture', '<img src="https://a.example/b.jpg">', '<a href="https://a.example/b.jpg">Picture</a>'],
  [
    'two captions',
    '<figure><figcaption>a</figcaption><figcaption>b</figcaption></figure>',
    '<div><div>a</div><div>b</div></div>',
  ],
  [
    'an empty row',
    '<table><caption>c</caption><tr></tr><tr><td colspan="0">a</td></tr></table>',
    '<p>c</p><table><tbody><tr><td>a</td></tr></tbody></table>',
  ],
  ['a formula that lacks a part', '<math alttext="a/b"><mfrac><mi>a</mi></mfrac></math>', '<code>a/b</code>'],
  [
    'languages',
    '<p lang="az" dir="ltr">a <i lang="no language" dir="up">b</i></p>',
    '<p lang="az" xml:lang="az" dir="ltr">a <i>b</i></p>',
  ],
  ['what XML cannot hold', '<p>a\u0007\ud800 &lt;&amp;</p>', '<p>a\ufffd &lt;&amp;</p>'],
])('%s', (_, html, xhtml) => {
  expect(inner(html)).toBe(xhtml.replace('<strong-less/>', '<b>a <code>b</code></b>'));
});

it('formulas are told, because the package document has to', () => {
  const formula = write('<p><math><msup><mi>x</mi><mn>2</mn></msup></math></p>');
  expect(formula.hasFormulas).toBe(true);
  expect(formula.xhtml).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML" display="inline"><msup>');
  expect(write('<p>x</p>').hasFormulas).toBe(false);
});

it.each([
  ['https://a.example/b c|d?e={f}#g#h', 'https://a.example/b%20c%7Cd?e=%7Bf%7D#g%23h'],
  ['https://муз.example/ə%zz', 'https://xn--g1ajv.example/%C9%99%25zz'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['javascript:alert(1)', null],
  ['http://[bad', null],
])('%j is written as %j', (href, address) => {
  expect(linkAddress(href)).toBe(address);
});
