// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasUnsafeHtml } from './sanitise';
import { sanitiseElement } from './sanitise-element';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

function sanitised(html: string): string {
  return sanitiseElement(new DOMParser().parseFromString(html, 'text/html').body).innerHTML;
}

describe('sanitiseElement', () => {
  it('gives a box of its own, with that element and nothing around it', () => {
    const doc = new DOMParser().parseFromString('<main>a<p>b</p></main><p>c</p>', 'text/html');
    const content = sanitiseElement(doc.querySelector('main') ?? doc.body);
    expect(content.outerHTML).toBe('<div><main>a<p>b</p></main></div>');
    expect(content.parentNode).toBeNull();
  });

  it.each([
    ['<font>a</font>', 'a'],
    ['<form><fieldset><legend>a</legend><p>b</p></fieldset></form>', 'a<p>b</p>'],
    ['<x-a>a<x-b>b<p>c</p></x-b>d</x-a>e', 'ab<p>c</p>de'],
    ['<nav><a href="https://a.example/">a</a></nav>', '<a href="https://a.example/">a</a>'],
    ['<label>a</label><marquee>b</marquee>', 'ab'],
  ])('keeps the content of elements that may not stand there: %s', (html, left) => {
    expect(sanitised(html)).toBe(left);
  });

  it.each([
    '<script>x()</script>',
    '<style>a{}</style>',
    '<button>a</button>',
    '<select><option>a</select>',
    '<textarea>a</textarea>',
    '<iframe>a</iframe>',
    '<object>a</object>',
    '<noscript>a</noscript>',
    '<template>a</template>',
    '<svg><text>a</text></svg>',
    '<video>a</video>',
  ])('takes away %s with all it holds', (html) => {
    expect(sanitised(`<p>b</p>${html}<x-a>${html}</x-a>`)).toBe('<p>b</p>');
  });

  it('leaves nothing that import would refuse', () => {
    const html = sanitised('<p>a<!-- b --></p><!--c--><ul><!--d--><li>e</ul>');
    expect(html).toBe('<p>a</p><ul><li>e</li></ul>');
    expect(hasUnsafeHtml(html, globalThis as Window & typeof globalThis)).toBe(false);
  });

  it('leaves no more boxes within each other than a parser reads, and all their text', () => {
    const doc = document.implementation.createHTMLDocument();
    let inner = doc.body;
    for (let depth = 0; depth < 700; depth++) {
      inner = inner.appendChild(doc.createElement('div'));
      inner.append(`${depth} `);
    }
    const html = sanitiseElement(doc.body).innerHTML;
    expect(html.split('<div>').length).toBeLessThan(512);
    const text = Array.from({ length: 700 }, (_, depth) => `${depth} `).join('');
    expect(html.replace(/<\/?div>/g, '')).toBe(text);
  });

  it('keeps attributes that mean something, and no others', () => {
    const kept = '<td colspan="2" lang="az" dir="ltr" title="t"></td>';
    expect(sanitised(`<table><tbody><tr>${kept}</tr></tbody></table>`)).toContain(kept);
    expect(
      sanitised(
        '<p class="a" style="color:red" onclick="x()" data-x="1" aria-label="b" hidden name="c">a</p>',
      ),
    ).toBe('<p>a</p>');
    // Also on what stood in something that may not stand there
    expect(sanitised('<x-a><x-b><p onclick="x()">a</p></x-b></x-a>')).toBe('<p>a</p>');
  });

  it('keeps absolute, harmless addresses only', () => {
    expect(
      sanitised('<a href="javascript:x()">a</a><a href="/x">b</a><a href="mailto:c@d.example">c</a>'),
    ).toBe('<a>a</a><a>b</a><a href="mailto:c@d.example">c</a>');
    expect(sanitised('<p>a<img src="/p.jpg"><img src="https://a.example/p.jpg" alt="b"></p>')).toBe(
      '<p>a<img src="https://a.example/p.jpg" alt="b"></p>',
    );
  });

  it('keeps ids that the content links to, out of the way of names that scripts use', () => {
    expect(sanitised('<p id="body">a<a href="#n">1</a></p><p id="n">note</p>')).toBe(
      '<p>a<a href="#user-content-n">1</a></p><p id="user-content-n">note</p>',
    );
    const once = sanitised('<a href="#n">1</a><p id="n">note</p>');
    expect(sanitised(once)).toBe(once);
    expect(sanitised('<a href="#gone">1</a>')).toBe('<a href="#gone">1</a>');
  });
});

describe('formulas', () => {
  it('stay as they are', () => {
    const formula =
      '<math display="block"><mrow><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mtext>a</mtext></mrow></math>';
    expect(sanitised(formula)).toBe(formula);
  });

  it('lose what is not shown, and boxes around what is', () => {
    expect(
      sanitised(
        '<math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math>',
      ),
    ).toBe('<math><mrow><mi>x</mi></mrow></math>');
  });

  it('hold no HTML, which would leave them when they are parsed again', () => {
    const html = sanitised('<p>a</p><math><mtext><p>b<b>c</b></p></mtext><mi>x</mi></math>');
    expect(html).toBe('<p>a</p><math><mtext>bc</mtext><mi>x</mi></math>');
    expect(new DOMParser().parseFromString(html, 'text/html').body.innerHTML).toBe(html);
  });

  it('are whole: their parts stand nowhere else', () => {
    const doc = document.implementation.createHTMLDocument();
    const part = doc.createElementNS(MATHML, 'mfrac');
    const inner = part.appendChild(doc.createElementNS(MATHML, 'math'));
    inner.append('x');
    doc.body.append(part);
    expect(sanitiseElement(doc.body).innerHTML).toBe('<math>x</math>');
  });
});

describe('the browser’s own sanitiser', () => {
  type Options = {
    sanitizer: { elements: { name: string; namespace: string }[]; attributes: string[]; comments: boolean };
  };
  const setHTML = vi.fn<(this: HTMLElement, html: string, options: Options) => void>();

  afterEach(() => void Reflect.deleteProperty(HTMLElement.prototype, 'setHTML'));

  function sanitisedBy(result: string, html: string): string {
    setHTML.mockImplementation(function (this: HTMLElement) {
      this.innerHTML = result;
    });
    Object.assign(HTMLElement.prototype, { setHTML });
    return sanitised(html);
  }

  it('is given what ours leaves, and has the last word on what stays', () => {
    expect(sanitisedBy('<p>as the browser says</p>', '<p onclick="x()">a<script>x()</script></p>')).toBe(
      '<p>as the browser says</p>',
    );
    expect(setHTML).toHaveBeenCalledOnce();
    expect(setHTML.mock.calls[0]?.[0]).toBe('<p>a</p>');
  });

  it('is told to keep the same as ours', () => {
    sanitisedBy('', '<p>a</p>');
    const { elements, attributes, comments } = setHTML.mock.calls[0]?.[1].sanitizer ?? {};
    const names = elements?.map(({ name, namespace }) => `${namespace.split('/').at(-1) ?? ''} ${name}`);
    expect(names).toEqual(
      expect.arrayContaining(['xhtml p', 'xhtml img', 'xhtml td', 'MathML math', 'MathML mfrac']),
    );
    for (const name of ['xhtml script', 'xhtml iframe', 'xhtml math', 'MathML p', 'MathML annotation-xml']) {
      expect(names).not.toContain(name);
    }
    expect(attributes).toEqual(
      expect.arrayContaining(['href', 'src', 'alt', 'lang', 'id', 'colspan', 'display']),
    );
    for (const name of ['onclick', 'style', 'class', 'srcset', 'name'])
      expect(attributes).not.toContain(name);
    expect(comments).toBe(false);
  });

  it('is not trusted with addresses and ids', () => {
    expect(sanitisedBy('<a href="javascript:x()" id="user-content-a">a</a>', '<p>a</p>')).toBe('<a>a</a>');
  });
});
