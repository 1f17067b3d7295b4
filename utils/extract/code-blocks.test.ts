// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { placeCode } from './code-blocks';
import { sanitiseElement } from './sanitise-element';

function stored(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  placeCode(body);
  return sanitiseElement(body).innerHTML;
}

describe('placeCode', () => {
  it.each([
    [
      'rows',
      '<pre><table><tr><td data-line-number="1"></td><td>if a:</td></tr><tr><td></td><td>  b()</td></tr></table></pre>',
    ],
    ['boxes', '<pre><div>if a:\n</div><div>  b()\n</div></pre>'],
    ['entries', '<pre><ol><li>if a:</li><li>  b()</li></ol></pre>'],
    ['spans', '<pre><span class="line">if a:</span><span class="line">  b()</span></pre>'],
    ['breaks', '<pre>if a:<br>  b()</pre>'],
  ])('keeps lines that are %s', (_, html) => {
    expect(stored(html)).toBe('<pre>if a:\n  b()</pre>');
  });

  it('keeps blank lines, and the parts of lines that end by themselves', () => {
    expect(stored('<pre><div>a</div><div></div><div>b</div></pre>')).toBe('<pre>a\n\nb</pre>');
    const code = '<pre><code><span>a</span>\n<span>b</span></code></pre>';
    expect(stored(code.replace(/<span>/g, '<span class="line">'))).toBe(code);
  });

  it.each([
    ['numbers in the code', '<pre><span class="lineno">1 </span>a\n<span class="lineno">2 </span>b</pre>'],
    [
      'numbers in a cell',
      '<table><tr><td class="gutter"><pre>1\n2</pre></td><td><pre>a\nb</pre></td></tr></table>',
    ],
    ['a button', '<div class="copy-button">Copy</div><pre>a\nb</pre>'],
    ['prompts', '<pre><span class="gp">$ </span>a\n<span class="gp">$ </span>b</pre>'],
  ])('takes away %s', (_, html) => {
    expect(stored(html)).toBe('<pre>a\nb</pre>');
  });

  it('leaves a table of several pieces of code', () => {
    expect(stored('<table><tr><td><pre>a</pre></td><td><pre>b</pre></td></tr></table>')).toContain(
      '</pre></td>',
    );
  });

  it.each([
    '<pre class="language-python">a</pre>',
    '<pre><code class="hljs lang-python">a</code></pre>',
    '<div class="highlight-source-python"><pre>a</pre></div>',
    '<figure data-language="python"><div><pre>a</pre></div></figure>',
  ])('keeps the language of %s', (html) => {
    expect(stored(html)).toContain('<pre data-language="python">');
  });
});
