// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hasUnsafeHtml, sanitiseFragment } from './sanitise';
import { sanitiseElement } from './sanitise-element';

const dom = globalThis as Window & typeof globalThis;

function htmlOf(fragment: DocumentFragment): string {
  const holder = document.createElement('div');
  holder.append(document.importNode(fragment, true));
  return holder.innerHTML;
}

function show(html: string): string {
  return htmlOf(sanitiseFragment(html, dom));
}

const HOSTILE = [
  '<script>bad()</script>',
  '<img src=x onerror=bad()>',
  '<svg><script>bad()</script></svg>',
  '<svg onload=bad()><a xlink:href="javascript:bad()"><text>x</text></a></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=bad()>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=bad()&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=bad()>',
  '<math><annotation-xml encoding="text/html"><script>bad()</script></annotation-xml></math>',
  '<noscript><p title="</noscript><img src=x onerror=bad()>">',
  '<template><script>bad()</script></template>',
  '<a href="javascript:bad()">x</a>',
  '<a href="java\nscript:bad()">x</a>',
  '<a href="&#x6A;avascript&colon;bad()">x</a>',
  '<a href="\u0001javascript:bad()">x</a>',
  '<a href="data:text/html,<script>bad()</script>">x</a>',
  '<a href="vbscript:bad()">x</a>',
  '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
  '<iframe srcdoc="<script>bad()</script>"></iframe>',
  '<object data="javascript:bad()"></object><embed src="javascript:bad()">',
  '<form id=x action="javascript:bad()"><input name=attributes><input name=childNodes><button formaction="javascript:bad()">x</button></form>',
  '<p style="background:url(javascript:bad())">x</p>',
  '<meta http-equiv=refresh content="0;url=javascript:bad()"><base href="https://evil.example/">',
  '<details ontoggle=bad() open>x</details>',
  '<xmp><p title="</xmp><img src onerror=bad()>">',
  '<style><img src="</style><img src=x onerror=bad()>"></style>',
  '<img name=body src="https://a.example/x.png" srcset="javascript:bad() 2x">',
];

const EXECUTABLE =
  /<(?:script|style|iframe|object|embed|form|input|button|svg|template|noscript|meta|base|link)\b|\son\w+\s*=|(?:java|vb)script|data:(?!image\/(?:png|gif))|srcset|srcdoc|style=/i;

describe('sanitising', () => {
  it.each(HOSTILE)('leaves nothing executable of %s', (html) => {
    expect(hasUnsafeHtml(html, dom)).toBe(true);
    const shown = show(`<p>before</p>${html}<p>after</p>`);
    expect(shown).not.toMatch(EXECUTABLE);
    // What is stored is parsed again to be shown: it must not turn into something else
    expect(show(shown)).toBe(shown);
    expect(hasUnsafeHtml(shown, dom)).toBe(false);
  });

  it.each(HOSTILE)('does so for elements too: %s', (html) => {
    const doc = new DOMParser().parseFromString(`<body>${html}<p>text</p></body>`, 'text/html');
    const stored = sanitiseElement(doc.body).innerHTML;
    expect(stored).not.toMatch(EXECUTABLE);
    expect(hasUnsafeHtml(stored, dom)).toBe(false);
  });

  it('keeps what makes up an article', () => {
    const html =
      '<h2>Head</h2><p lang="az">Text <b>bold</b> <a href="https://a.example/x">link</a> <a href="mailto:a@b.example">mail</a></p>' +
      '<figure><img src="https://a.example/p.jpg" alt="A picture"><figcaption>Caption</figcaption></figure>' +
      '<table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table>' +
      '<ol start="3"><li>c</li></ol><pre><code>d\n  e</code></pre><blockquote cite="https://a.example/">f</blockquote>' +
      '<math display="block"><mfrac><mn>1</mn><mi>x</mi></mfrac></math><img src="data:image/png;base64,AAAA" alt="">';
    expect(show(html)).toBe(html);
    expect(hasUnsafeHtml(html, dom)).toBe(false);
  });

  it('keeps TeX with a colon and the language of code', () => {
    const html = '<p><math alttext="f: A \\to B"><mi>f</mi></math></p><pre data-language="c:x">a</pre>';
    expect(show(html)).toBe(html);
    expect(hasUnsafeHtml(html, dom)).toBe(false);
    expect(hasUnsafeHtml('<p data-other="x">a</p>', dom)).toBe(true);
  });

  it('keeps the ids that footnotes lead to, under a prefix, and no others', () => {
    const doc = new DOMParser().parseFromString(
      '<p>Text<a href="#n1">1</a></p><p id="n1">Note</p><p id="cookie">x</p>',
      'text/html',
    );
    const stored = sanitiseElement(doc.body).innerHTML;
    expect(stored).toContain('<a href="#user-content-n1">1</a>');
    expect(stored).toContain('<p id="user-content-n1">Note</p>');
    expect(stored).not.toContain('cookie');
    expect(show(stored)).toBe(stored);
  });

  it('takes relative addresses away where nothing says what they are relative to', () => {
    expect(show('<a href="/x">x</a>')).toBe('<a>x</a>');
  });

  it('gives back nodes that belong to no live document', () => {
    expect(sanitiseFragment('<p>x</p>', dom).ownerDocument.defaultView).toBeNull();
  });
});
