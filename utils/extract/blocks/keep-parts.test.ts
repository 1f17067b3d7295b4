// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CLOSED } from '../is-hidden';
import { keepParts } from './keep-parts';
import { readBlocks } from './read-blocks';

/** What is kept of a page where the blocks that begin with `+` were. */
function kept(html: string): string[] {
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  const keep = page.blocks.map(({ text }) => text.startsWith('+'));
  keepParts(page, keep);
  return page.blocks.filter((_, index) => keep[index]).map(({ text }) => text);
}

const TABLE = '<table><tr><td>1<td>2</table>';

describe('keepParts', () => {
  it.each([
    ['table', TABLE, ['1', '2']],
    ['piece of code', '<pre>code</pre>', ['code']],
  ])('keeps a %s between kept blocks', (_what, part, texts) => {
    expect(kept(`<p>+a</p>${part}<p>+b</p>`)).toEqual(['+a', ...texts, '+b']);
    expect(kept(`<p>a</p>${part}<p>b</p>`)).toEqual([]);
  });

  it('keeps no part at the edge of a text', () => {
    expect(kept(`<p>+a</p>${TABLE}<p>b</p>`)).toEqual(['+a']);
    expect(kept('<p>b</p><pre>code</pre><p>+a</p>')).toEqual(['+a']);
  });

  it('keeps code below a kept block, whatever stands below it', () => {
    expect(kept('<p>+a</p><pre>code</pre><p>b</p><p>+c</p>')).toEqual(['+a', 'code', '+c']);
  });

  it('looks through boxes around a table or code alone, and around code with its title', () => {
    expect(kept(`<p>+a</p><div><div>${TABLE}</div></div><p>+b</p>`)).toEqual(['+a', '1', '2', '+b']);
    expect(kept(`<p>+a</p><div><p>title</p><div><pre>code</pre></div></div><p>+b</p>`)).toEqual([
      '+a',
      'title',
      'code',
      '+b',
    ]);
  });

  it('keeps code with the bar of its viewer below it, without the bar', () => {
    const bar = '<div><span>bash</span></div><div>Copy</div>';
    expect(kept(`<p>+a</p><div><pre>ls</pre>${bar}</div><p>+b</p>`)).toEqual(['+a', 'ls', '+b']);
    const more = '<p>What is said of the code at length.</p>';
    expect(kept(`<p>+a</p><div><pre>ls</pre>${more}</div><p>+b</p>`)).toEqual(['+a', '+b']);
  });

  it('keeps a table or code that ends the text', () => {
    expect(kept(`<div><p>+a</p>${TABLE}</div><p>b</p>`)).toEqual(['+a', '1', '2']);
    expect(kept('<div><p>+a</p><pre>code</pre></div><p>b</p>')).toEqual(['+a', 'code']);
  });

  it('keeps a list whole of which a good part is kept', () => {
    expect(kept('<ul><li>+one and more<li>two<li>+three</ul>')).toEqual(['+one and more', 'two', '+three']);
    expect(kept('<ul><li>+one<li>two and more<li>three</ul>')).toEqual(['+one']);
    expect(kept('<ul><li>+one<li><a href="/2">two</a><li><a href="/3">three</a></ul>')).toEqual(['+one']);
    expect(kept('<ol><li><p>+one</p><p>Reply</p><li><p>+two</p></ol>')).toEqual(['+one', '+two']);
  });

  it('keeps definitions with what they define', () => {
    expect(kept('<dl><dt>one<dd>+one and more<dt>two<dd>+two and more</dl>')).toHaveLength(4);
  });

  it('keeps what was closed with what is kept of it, or around it', () => {
    const closed = (html: string) => `<div ${CLOSED}>${html}</div>`;
    expect(kept(`<p>a</p>${closed('<p>+b</p><div><p>c</p></div>')}<p>d</p>`)).toEqual(['+b', 'c']);
    expect(kept(`<p>+a</p>${closed('<p>b</p>')}<p>+c</p>`)).toEqual(['+a', 'b', '+c']);
    expect(kept(`<p>+a</p>${closed('<p>b</p>')}<p>c</p>`)).toEqual(['+a']);
    expect(kept(`<p>+a</p>${closed('<a href="/b">b</a>')}<p>+c</p>`)).toEqual(['+a', '+c']);
  });

  it('keeps who said what is quoted', () => {
    expect(kept('<blockquote><p>+a</p><footer>who</footer></blockquote>')).toEqual(['+a', 'who']);
    expect(kept('<blockquote><p>a</p><footer>who</footer></blockquote><p>+b</p>')).toEqual(['+b']);
    const links = '<footer><a href="/1">all of her articles</a></footer>';
    expect(kept(`<blockquote><p>+a</p>${links}</blockquote>`)).toEqual(['+a']);
  });

  it('keeps a heading between kept paragraphs that stand beside it', () => {
    expect(kept('<p>+a</p><h2>heading</h2><p>+b</p>')).toEqual(['+a', 'heading', '+b']);
    expect(kept('<p>+a</p><h2>one</h2><h3>two</h3><p>+b</p>')).toEqual(['+a', 'one', 'two', '+b']);
    expect(kept('<p>+a</p><div><h2>heading</h2><a href="/e">edit</a></div><p>+b</p>')).toEqual([
      '+a',
      'heading',
      '+b',
    ]);
    expect(kept('<p>+a</p><section><h2>heading</h2><p>+b</p></section>')).toEqual(['+a', 'heading', '+b']);
    for (const html of [
      '<p>+a</p><h2>heading</h2><p>b</p><p>+c</p>',
      '<p>+a</p><h2><a href="/1">heading</a></h2><p>+b</p>',
      `<p>+a</p><h2>${'heading '.repeat(20)}</h2><p>+b</p>`,
    ])
      expect(kept(html).join()).not.toContain('heading');
  });

  it.each([
    ['a table without cells', '<table><caption>text</caption></table>'],
    ['a list', '<ul><li>text</ul>'],
    ['a table of links', '<table><tr><td><a href="/1">one</a><td><a href="/2">two</a></table>'],
    ['a table as large as a page', `<table>${'<tr><td>x'.repeat(121)}</table>`],
  ])('judges %s like any text', (_what, part) => {
    expect(kept(`<p>+a</p>${part}<p>+b</p>`)).toEqual(['+a', '+b']);
  });
});
