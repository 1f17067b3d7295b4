// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cloneDocument } from './clone-document';

const URL_HERE = 'https://valley.example/2025/bridge';

/** The body of a copy of the shown page. */
function copied(): string {
  return cloneDocument(document, URL_HERE).doc.body.innerHTML;
}

/** Gives an element of the shown page a shadow tree. */
function attach(
  selector: string,
  html: string,
  within: ParentNode = document,
  mode: ShadowRootMode = 'open',
): ShadowRoot {
  const host = within.querySelector(selector);
  if (!host) throw new Error(`no ${selector}`);
  const shadow = host.attachShadow({ mode });
  shadow.innerHTML = html;
  return shadow;
}

/** The body of a copy of a page that no browser has shown. */
function inert(html: string): string {
  return cloneDocument(new DOMParser().parseFromString(html, 'text/html'), URL_HERE).doc.body.innerHTML;
}

const LONG = '<p>A sentence of the kind that stands in a frame, with all its words. </p>'.repeat(4);

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

describe('shadow trees of a shown page', () => {
  it('stand where the reader sees them, and the page is left as it was', () => {
    document.body.innerHTML = '<p>before</p><x-a></x-a><div id="b">not shown</div><p>after</p>';
    attach('x-a', '<p>in a</p>');
    attach('#b', '<p>in b</p>');
    const before = document.body.outerHTML;
    expect(copied()).toBe('<p>before</p><x-a><p>in a</p></x-a><div id="b"><p>in b</p></div><p>after</p>');
    expect(document.body.outerHTML).toBe(before);
    expect(document.querySelector('x-a')?.shadowRoot?.innerHTML).toBe('<p>in a</p>');
  });

  it('have in their slots what the host holds', () => {
    document.body.innerHTML = '<x-a>text <b>bold</b><i slot="head">head</i><u slot="none">lost</u></x-a>';
    attach(
      'x-a',
      '<h2><slot name="head">No head</slot></h2><p><slot></slot></p><slot name="foot">No foot</slot>',
    );
    expect(copied()).toBe('<x-a><h2><i slot="head">head</i></h2><p>text <b>bold</b></p>No foot</x-a>');
  });

  it('are found within each other', () => {
    document.body.innerHTML = '<x-a><p>given</p></x-a>';
    const outer = attach('x-a', '<p>outer</p><div><x-b></x-b></div><slot></slot>');
    const inner = attach('x-b', '<p>inner</p><x-c></x-c>', outer);
    attach('x-c', '<p>innermost</p>', inner);
    expect(copied()).toBe(
      '<x-a><p>outer</p><div><x-b><p>inner</p><x-c><p>innermost</p></x-c></x-b></div><p>given</p></x-a>',
    );
  });

  it('are found in what another host holds, and slots hand on what they are given', () => {
    document.body.innerHTML = '<x-a><x-b></x-b></x-a>';
    const outer = attach('x-a', '<x-c><slot></slot></x-c>');
    attach('x-b', '<p>given</p>');
    attach('x-c', '<section><slot></slot></section>', outer);
    expect(copied()).toBe('<x-a><x-c><section><x-b><p>given</p></x-b></section></x-c></x-a>');
  });

  it('are told apart where forms with treacherous fields stand before them', () => {
    document.body.innerHTML = '<form><input name="shadowRoot"><p>f</p></form><x-a></x-a><x-b></x-b>';
    // As browsers do: jsdom does not have a form's fields shadow its properties
    const form = document.querySelector('form');
    Object.defineProperty(form, 'shadowRoot', { value: form?.querySelector('input') });
    attach('x-a', 'in a');
    attach('x-b', 'in b');
    expect(copied()).toBe('<form><input><p>f</p></form><x-a>in a</x-a><x-b>in b</x-b>');
  });

  it('are followed only so deep', () => {
    document.body.innerHTML = '<x-a></x-a>';
    let part: ParentNode = document;
    for (let depth = 0; depth < 30; depth++) part = attach('x-a', `level ${depth} <x-a></x-a>`, part);
    expect(copied()).toContain('level 5 ');
    expect(copied()).not.toContain('level 20 ');
  });

  it('are read where they are closed, as far as the browser shows them to extensions', () => {
    document.body.innerHTML = '<x-a>light a</x-a><x-b>light b</x-b><x-c>light c</x-c>';
    const [a, b] = ['a', 'b', 'c'].map((name) => attach(`x-${name}`, `closed ${name}`, document, 'closed'));
    Object.assign(document.querySelector('x-a') ?? {}, { openOrClosedShadowRoot: a });
    const openOrClosedShadowRoot = (element: Element) => (element.nodeName === 'X-B' ? b : null);
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
    expect(copied()).toBe('<x-a>closed a</x-a><x-b>closed b</x-b><x-c>light c</x-c>');
  });
});

describe('frames of a shown page', () => {
  /** A frame as high as this; jsdom has no layout. */
  function addFrame(height: number, html: string): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    Object.defineProperty(frame, 'clientHeight', { value: height });
    document.body.append(frame);
    if (frame.contentDocument) frame.contentDocument.body.innerHTML = html;
    return frame;
  }

  it('show what they hold, with addresses as they mean them', () => {
    document.body.innerHTML = '<p>before</p>';
    const frame = addFrame(300, `${LONG}<a href="b">b</a><img src="/c.png">`);
    const base = frame.contentDocument?.createElement('base');
    base?.setAttribute('href', 'https://frame.example/x/');
    frame.contentDocument?.head.append(base ?? '');
    expect(copied()).toBe(
      `<p>before</p><div>${LONG}<a href="https://frame.example/x/b">b</a><img src="https://frame.example/c.png"></div>`,
    );
  });

  it('are left where they hold hardly any text, or are too low to read', () => {
    addFrame(300, '<p>Buy now</p>');
    addFrame(30, LONG);
    expect(copied()).toBe('<iframe></iframe><iframe></iframe>');
  });
});

describe('parts that are declared', () => {
  it('stand in their hosts', () => {
    expect(
      inert(
        '<x-a><template shadowrootmode="open"><h2><slot name="t">None</slot></h2><slot></slot></template><i slot="t">T</i> text</x-a>' +
          '<div><template shadowrootmode="closed"><p>closed</p></template></div>',
      ),
    ).toBe('<x-a><h2><i slot="t">T</i></h2> text</x-a><div><p>closed</p></div>');
    expect(inert('<div>a<template><p>not shown</p></template></div>')).toContain('<template>');
  });

  it('take the place of frames that declare what they show', () => {
    const source = (html: string) => html.replaceAll('"', '&quot;');
    expect(inert(`<p>a</p><iframe srcdoc="${source(`${LONG}<a href="b">b</a>`)}"></iframe><p>b</p>`)).toBe(
      `<p>a</p><div>${LONG}<a href="b">b</a></div><p>b</p>`,
    );
    expect(inert('<iframe srcdoc="<p>Buy now</p>"></iframe>')).toMatch(/^<iframe srcdoc=[^>]*><\/iframe>$/);
  });
});
