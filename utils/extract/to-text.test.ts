// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { toText } from './to-text';

it.each([
  ['<p>a<b>b</b></p><p>c<br>d</p>', 'ab\nc\nd'],
  ['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>', '1\t2\n3'],
  ['<pre>a\n\n  b</pre>', 'a\n\n  b'],
  ['<p>古い<ruby>桟橋<rp>（</rp><rt>さんばし</rt><rp>）</rp></ruby>が</p>', '古い桟橋が'],
  ['<p>Let <math alttext="x_1"><mi>x</mi></math>, <math><mi>y</mi></math>.</p>', 'Let x_1, y.'],
])('reads %s as a reader does', (html, text) => {
  expect(toText(new DOMParser().parseFromString(html, 'text/html').body)).toBe(text);
});
