// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../model/result';
import { extractDocument } from './extract-document';
import type * as Limits from './limits';
import type * as NativeDocument from './native-document';

const URL_HERE = 'https://valley.example/2025/notes';

/** The types of documents that only a browser makes. */
const types = new WeakMap<Document, string>();

vi.mock('./native-document', async (importOriginal) => {
  const native = await importOriginal<typeof NativeDocument>();
  return { ...native, contentTypeOf: (doc: Document) => types.get(doc) ?? native.contentTypeOf(doc) };
});
vi.mock('./limits', async (importOriginal) => ({
  ...(await importOriginal<typeof Limits>()),
  MAX_ELEMENTS: 10,
  MAX_HTML_LENGTH: 200,
}));

const extractHtml = vi.fn<Parameters<typeof extractDocument>[2]>();

/** What becomes of a document of a type. */
function extract(html: string, type = 'text/html') {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  types.set(doc, type);
  return { doc, result: extractDocument(doc, URL_HERE, extractHtml) };
}

describe('extractDocument', () => {
  beforeEach(() => void extractHtml.mockReturnValue(fail('page-loading')));

  it.each(['text/html', 'application/xhtml+xml'])('has %s extracted the given way', (type) => {
    const { doc, result } = extract('<p>a</p>', type);
    expect(result).toEqual(fail('page-loading'));
    expect(extractHtml).toHaveBeenCalledExactlyOnceWith(doc, URL_HERE, 4);
  });

  it.each(['text/plain', 'text/css', 'application/json', 'application/ld+json', 'application/vnd.api+json'])(
    'takes %s as it is',
    (type) => {
      const { result } = extract('<pre>a\n  b &lt;p&gt;</pre><div>Viewer</div>', type);
      expect(result).toMatchObject({
        ok: true,
        value: { kind: 'page', text: 'a\n  b <p>\nViewer', url: URL_HERE },
      });
      expect(extractHtml).not.toHaveBeenCalled();
    },
  );

  it('takes what is written in a drawing, each text a paragraph', () => {
    const drawing =
      '<svg><title>Map of the harbour</title><text>Old pier</text><g><text>New <tspan>pier</tspan></text></g></svg>';
    expect(extract(drawing, 'image/svg+xml').result).toMatchObject({
      ok: true,
      value: { kind: 'page', title: 'Map of the harbour', text: 'Old pier\nNew pier' },
    });
  });

  it.each([
    ['application/pdf', { code: 'restricted-pdf', detail: null }],
    ['image/png', { code: 'page-empty', detail: 'image/png' }],
    ['image/svg+xml', { code: 'page-empty', detail: null }],
    ['application/jsonp', { code: 'page-empty', detail: 'application/jsonp' }],
    ['text/plain', { code: 'page-empty', detail: null }],
  ])('refuses %s in which it finds no text', (type, error) => {
    expect(extract('<img src="/x">', type).result).toEqual({ ok: false, error });
    expect(extractHtml).not.toHaveBeenCalled();
  });

  it.each([
    ['<frame src="a.html"><frame src="b.html">', 'https://valley.example/2025/a.html'],
    ['<frame src="a.html"><frame name="mainFrame" src="b.html">', 'https://valley.example/2025/b.html'],
    ['<frame src="about:blank"><frame src="b.html">', 'https://valley.example/2025/b.html'],
    ['<frame>', null],
  ])('says which frame holds what a frameset shows: %s', (frames, address) => {
    expect(extract(`<frameset cols="*,*">${frames}</frameset>`).result).toEqual(
      fail('frame-refused', address),
    );
  });

  it('refuses what is too large to be read in time', () => {
    expect(extract('<br>'.repeat(7)).result).toEqual(fail('page-loading'));
    expect(extract('<br>'.repeat(8)).result).toEqual(fail('page-too-large', '11 elements'));
    expect(extract(`<pre>${'x'.repeat(300)}</pre>`, 'text/plain').result).toMatchObject({
      error: { code: 'page-too-large' },
    });
  });
});
