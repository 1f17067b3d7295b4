import { describe, expect, it } from 'vitest';
import { anMhtml, type GivenPart } from '../../tests/support/an-mhtml';
import { parseMhtml } from './parse-mhtml';
import { decodeQuotedPrintable, encodeQuotedPrintable } from './quoted-printable';
import type { Drawing } from '../model/drawing';
import { finishMhtml } from './finish-mhtml';

const encoder = new TextEncoder();

/** A page as Chromium encodes it. */
function aPage(html: string): GivenPart {
  const body = new TextDecoder().decode(encodeQuotedPrintable(encoder.encode(html)));
  return { type: 'text/html', location: 'https://a.example/', encoding: 'quoted-printable', body };
}

const PICTURE: GivenPart = {
  type: 'image/png',
  location: 'https://a.example/a.png',
  encoding: 'base64',
  body: 'iVBORw0K',
};

async function finishedWith(seen: Parameters<typeof finishMhtml>[1], ...parts: GivenPart[]) {
  const { pieces, missing } = finishMhtml(anMhtml(...parts), seen);
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return { bytes, missing, parts: parseMhtml(bytes).parts };
}

const cleaned = (...parts: GivenPart[]) => finishedWith({}, ...parts);

const LONG = 'Xəzər dənizinin səviyyəsi = 27 metr. '.repeat(20);

describe('finishMhtml', () => {
  it.each([
    [
      'a prefilled password',
      '<input type="password" name="p" value="hunter2">',
      '<input type="password" name="p">',
    ],
    ['a hidden field', '<input value="t0k" name="csrf" type="hidden">', '<input name="csrf" type="hidden">'],
    [
      'one whose value holds a tag',
      '<input type="hidden" value="a>b<input "><p>',
      '<input type="hidden"><p>',
    ],
    [
      'a password that is shown',
      '<input type="text" autocomplete="section-a current-password" value="hunter2">',
      '<input type="text" autocomplete="section-a current-password">',
    ],
    ['a bank card', '<input value="4111" autocomplete="cc-number">', '<input autocomplete="cc-number">'],
    ['a token of the page', '<meta name="csrf-token" content="t0k">', '<meta name="csrf-token">'],
  ])('takes out %s', async (_what, html, clean) => {
    const { parts } = await cleaned(aPage(`<p>${LONG}</p>${html}${LONG}`), PICTURE);
    expect(parts[0]?.text()).toBe(`<p>${LONG}</p>${clean}${LONG}`);
    expect(parts[1]?.dataUrl()).toBe('data:image/png;base64,iVBORw0K');
  });

  it('takes them out of frames too, and of pages that are not encoded', async () => {
    const html = '<input type="password" value="x">';
    const { parts } = await cleaned(aPage('<p>a</p>'), { ...aPage(''), encoding: 'binary', body: html });
    expect(parts.map((part) => part.text())).toEqual(['<p>a</p>', '<input type="password">']);
  });

  it('takes them out of XHTML too', async () => {
    const { parts } = await cleaned({
      ...aPage('<input type="hidden" value="x" />'),
      type: 'application/xhtml+xml',
    });
    expect(parts[0]?.text()).toBe('<input type="hidden" />');
  });

  it.each([
    '<input type="text" value="typed"><meta name="author" content="A">',
    '<input type="hidden"><input type="submit" value="Send" data-value="x">',
    '<input type="hidden" value="never ends',
  ])('changes no byte of a page that has none: %s', async (html) => {
    const given = anMhtml(aPage(html), PICTURE);
    expect((await cleaned(aPage(html), PICTURE)).bytes).toEqual(given);
  });

  it('takes little time with a page that is made to be slow', async () => {
    const start = performance.now();
    await cleaned(aPage('<input "'.repeat(200_000)));
    await cleaned(aPage('<input '.repeat(200_000)));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('finishMhtml, of styles that Chromium leaves out', () => {
  const styled = (shadows: string[], document: string, ...parts: GivenPart[]) =>
    finishedWith({ hiddenStyles: { document, shadows, unread: 0 } }, ...parts);
  const html =
    '<html><body><x-a title="<template shadowmode="><template shadowmode="open"><p>a</p><x-b><template shadowmode="closed" x=">"><p>b</p></template></x-b></template></x-a><p>ə</p></body></html>';
  // Chromium writes `<` of an attribute as an entity.
  const page = html.replace('"<template shadowmode="', '"&lt;template shadowmode="');

  it('puts them into their shadow trees, and those of the document at its end', async () => {
    const { parts, missing } = await styled(['p{content:"ə</style>"}', ''], 'b{}', aPage(page));
    expect(parts[0]?.text()).toBe(
      page
        .replace('<p>a</p>', '<style>p{content:"\\259 \\3c /style>"}</style><p>a</p>')
        .replace('</html>', '<style>b{}</style></html>'),
    );
    expect(missing).toEqual([]);
  });

  it('tells of those in frames, of other trees than were read, and of sheets that were not', async () => {
    const frame = { ...aPage(page), location: 'https://b.example/' };
    const { parts, missing } = await styled(['p{}'], '', aPage(page), frame);
    expect(parts[0]?.text()).toBe(page);
    expect(missing).toEqual([
      '<style> (#shadow-root × 2): https://a.example/',
      '<style> (#shadow-root × 2): https://b.example/',
    ]);
    const unread = { hiddenStyles: { document: '', shadows: [], unread: 2 } };
    expect((await finishedWith(unread, aPage('<p>a'))).missing).toEqual(['<style> × 2']);
  });
});

describe('finishMhtml, of a page whose address holds a key', () => {
  const WITH_KEY = 'https://a.example/token?token=eyJhbGciOiJI.eyJzdWIiOiIx.c2ln&id=78';
  const html = (address: string) => `<p>ə <a href="${address}#n">1</a><canvas></canvas>`;
  const copy = (address: string) => {
    const mhtml = anMhtml({
      ...aPage(html(address.replace('&', '&amp;'))),
      location: `${address}#access_token=foo123456789`,
    });
    const text = new TextDecoder().decode(mhtml);
    return encoder.encode(`Snapshot-Content-Location: ${address}#access_token=foo123456789\r\n${text}`);
  };
  const finish = async (keepKeys: boolean) => {
    const { pieces } = finishMhtml(copy(WITH_KEY), {}, keepKeys);
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  };

  it('writes it as it is stored: in the header, of the page, and in links to itself', async () => {
    const bytes = await finish(false);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/eyJ|foo123/);
    expect(new TextDecoder().decode(bytes)).toContain(
      'Snapshot-Content-Location: https://a.example/token?id=78\r\n',
    );
    const [page] = parseMhtml(bytes).parts;
    expect([page?.location, page?.text()]).toEqual([
      'https://a.example/token?id=78',
      html('https://a.example/token?id=78'),
    ]);
  });

  it('changes no byte where keys are kept', async () => {
    expect(await finish(true)).toEqual(copy(WITH_KEY));
  });
});

describe('finishMhtml, of drawings', () => {
  const styles = (shadows: number) => ({ document: '', shadows: Array<string>(shadows).fill(''), unread: 0 });
  const finished = (drawings: readonly Drawing[], ...parts: GivenPart[]) =>
    finishedWith({ drawings, hiddenStyles: styles(parts[0]?.body.includes('shadowmode') ? 1 : 0) }, ...parts);

  const CHART = { size: '300 × 150', data: 'data:image/png;base64,iVBORw0K' };
  const SEALED = { size: '640 × 400', data: null };

  it('puts pictures in the place of canvases, with their attributes, in shadow trees too', async () => {
    const html =
      '<x-chart><template shadowmode="open"><canvas></canvas></template></x-chart><p>ə</p><canvas class="ə" width="300">no <b>canvas</b></canvas><p>end';
    const { parts, missing } = await finished(
      [CHART, { ...CHART, data: 'data:image/png;base64,AAAA' }],
      aPage(html),
    );
    expect(parts[0]?.text()).toBe(
      '<x-chart><template shadowmode="open"><img src="data:image/png;base64,iVBORw0K"></template></x-chart><p>ə</p><img src="data:image/png;base64,AAAA" class="ə" width="300"><p>end',
    );
    expect(missing).toEqual([]);
  });

  it('tells of those that may not be read, and leaves them as they are', async () => {
    const html = '<canvas></canvas><canvas></canvas>';
    const { parts, missing } = await finished([SEALED, CHART], aPage(html));
    expect(parts[0]?.text()).toBe('<canvas></canvas><img src="data:image/png;base64,iVBORw0K">');
    expect(missing).toEqual(['<canvas> 1: 640 × 400']);
  });

  it('tells of all where others are in the page than were read, and of those in frames', async () => {
    const frame = { ...aPage('<canvas></canvas>'), location: 'https://b.example/' };
    const { parts, missing } = await finished([CHART], aPage('<canvas></canvas><canvas></canvas>'), frame);
    expect(parts[0]?.text()).toBe('<canvas></canvas><canvas></canvas>');
    expect(missing).toEqual(['<canvas> × 2: https://a.example/', '<canvas> × 1: https://b.example/']);
  });
});

it('encodes as the decoder reads it, in lines of at most 76 characters', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 256);
  for (const given of [bytes, encoder.encode(`a \r\n${LONG}\r\n\n=\t`)]) {
    const text = new TextDecoder().decode(encodeQuotedPrintable(given));
    expect(decodeQuotedPrintable(text)).toEqual(given);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(text).not.toMatch(/[ \t]\r\n/);
  }
});
