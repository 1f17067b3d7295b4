// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hostileMhtml } from '../../tests/e2e/support/hostile-copy';
import { anMhtml, type GivenPart } from '../../tests/support/an-mhtml';
import { showCopy } from './show-copy';

const maker = {
  parse: (html: string) => new DOMParser().parseFromString(html, 'text/html'),
  trusted: (html: string) => html,
};

const PAGE = 'https://a.example/news/1';
const PIXEL = { type: 'image/png', encoding: 'base64', body: 'AAAA' };

function shown(html: string, ...parts: GivenPart[]) {
  const bytes = anMhtml({ type: 'text/html', location: PAGE, body: html }, ...parts);
  const { html: result, missing } = showCopy(bytes, 'multipart/related', maker);
  return { doc: maker.parse(result), missing };
}

describe('showCopy', () => {
  it('puts pictures, style sheets and frames into one document', () => {
    const { doc, missing } = shown(
      '<!doctype html><base href="https://a.example/b/"><link rel="stylesheet" href="s.css" media="print"><link rel="stylesheet" href="cid:c@d"><img src="i.png"><iframe src="cid:f@g"></iframe>',
      { ...PIXEL, location: 'https://a.example/b/i.png' },
      { type: 'text/css', location: 'https://a.example/b/s.css', body: 'p{background:url(i.png)}' },
      { type: 'text/css', location: 'cid:c@d', body: 'b{background:url(i.png)}' },
      { type: 'text/html', id: 'f@g', location: 'https://b.example/', body: '<p>inside<img src="gone.png">' },
    );
    expect(missing).toEqual(['https://b.example/gone.png']);
    expect(doc.querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,AAAA');
    const [print, other] = doc.querySelectorAll('style');
    expect(print?.getAttribute('media')).toBe('print');
    expect(print?.textContent).toBe('p{background:url("data:image/png;base64,AAAA")}');
    expect(other?.textContent).toBe('b{background:url("data:image/png;base64,AAAA")}');
    const frame = doc.querySelector('iframe');
    expect(frame?.getAttribute('sandbox')).toBe('');
    expect(frame?.getAttribute('srcdoc')).toContain('Content-Security-Policy');
    expect(frame?.getAttribute('srcdoc')).toContain('<p>inside<img></p>');
  });

  it('shows the documents of frames in a self-contained copy, as harmless as the copy', () => {
    const html =
      '<iframe sandbox="allow-scripts" srcdoc="<p onclick=x>inside<script>1</script><img src=https://b.example/>"></iframe>';
    const { html: result } = showCopy(new TextEncoder().encode(html), 'text/html', maker);
    const frame = maker.parse(result).querySelector('iframe');
    expect(frame?.getAttribute('sandbox')).toBe('');
    expect(frame?.getAttribute('srcdoc')).toContain('<p>inside<img></p>');
  });

  it('shows the picture that a <picture> had chosen', () => {
    const { doc } = shown('<picture><source srcset="/w.webp 1x, /w2.webp 2x"><img src="/j.jpg"></picture>', {
      ...PIXEL,
      type: 'image/webp',
      location: 'https://a.example/w2.webp',
    });
    expect(doc.querySelector('img')?.getAttribute('src')).toBe('data:image/webp;base64,AAAA');
  });

  it('shows the placeholder of a <picture> whose file was never loaded', () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    const { doc, missing } = shown(`<picture><source srcset="${dot}"><img src="/j.jpg"></picture>`);
    expect(doc.querySelector('img')?.getAttribute('src')).toBe(dot);
    expect(missing).toEqual([]);
  });

  it('gives style elements their media back, which Chromium leaves out', () => {
    const bytes = anMhtml(
      {
        type: 'text/html',
        body: '<link rel="stylesheet" href="cid:css-1@x"><link rel="stylesheet" href="cid:css-2@x">',
      },
      { type: 'text/css', location: 'cid:css-1@x', body: 'a{}' },
      { type: 'text/css', location: 'cid:css-2@x', body: 'b{}' },
    );
    const { html } = showCopy(bytes, 'multipart/related', maker, ['', 'not all']);
    expect(
      [...maker.parse(html).querySelectorAll('style')].map((style) => style.getAttribute('media')),
    ).toEqual([null, 'not all']);
  });

  it('opens the shadow trees Chromium writes', () => {
    const { doc } = shown(
      '<div><template shadowmode="open"><img src="/i.png"><a href="javascript:1" onclick="1">x</a></template></div>',
      {
        ...PIXEL,
        location: 'https://a.example/i.png',
      },
    );
    const template = doc.querySelector('template');
    expect(template?.getAttribute('shadowrootmode')).toBe('open');
    expect(template?.innerHTML).toBe('<img src="data:image/png;base64,AAAA"><a>x</a>');
  });

  it('keeps the addresses of links, which open nothing in the frame', () => {
    const { doc } = shown('<a href="https://b.example/" target="_top" ping="/p">b</a>');
    expect(doc.querySelector('a')?.outerHTML).toBe('<a href="https://b.example/" target="_blank">b</a>');
  });

  it('keeps quirks mode for a page without a doctype', () => {
    const html = (page: string) =>
      showCopy(anMhtml({ type: 'text/html', body: page }), 'multipart/related', maker).html;
    expect(html('<p>a')).toMatch(/^<html/);
    expect(html('<!DOCTYPE html><p>a')).toMatch(/^<!doctype html>/);
  });

  it('leaves nothing in a hostile copy that runs, loads or leads elsewhere', () => {
    const { html } = showCopy(
      new TextEncoder().encode(hostileMhtml('https://evil.example')),
      'multipart/related',
      maker,
    );
    const documents = [maker.parse(html)];
    for (const frame of documents[0]?.querySelectorAll('iframe[srcdoc]') ?? [])
      documents.push(maker.parse(frame.getAttribute('srcdoc') ?? ''));
    expect(documents).toHaveLength(2);
    for (const doc of documents) {
      expect(
        doc.querySelectorAll('script, object, embed, base, link, noscript, meta[http-equiv="refresh"]'),
      ).toHaveLength(0);
      const attributes = [
        ...doc.querySelectorAll('*'),
        ...[...doc.querySelectorAll('template')].flatMap(({ content }) => [...content.querySelectorAll('*')]),
      ]
        .filter(({ localName }) => localName !== 'a')
        .flatMap((element) => [...element.attributes]);
      expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
      expect(
        attributes.filter(({ name, value }) => name !== 'srcdoc' && value.includes('evil.example')),
      ).toEqual([]);
    }
  });
});
