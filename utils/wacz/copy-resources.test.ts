import { describe, expect, it } from 'vitest';
import { anMhtml, type GivenPart } from '../../tests/support/an-mhtml';
import { toUtf8 } from '../integrity/bytes';
import { FRAME_ATTRIBUTE } from '../page-copy/html-images';
import { MhtmlError } from '../page-copy/parse-mhtml';
import { htmlResource, mhtmlResources } from './copy-resources';

const PAGE = 'https://news.example/story?a=1&b=2';
const PNG = 'iVBORw0KGgo=';

function read(parts: readonly GivenPart[], styleMedia?: readonly string[]) {
  const resources = mhtmlResources(anMhtml(...parts), PAGE, styleMedia);
  return resources.map(({ url, mediaType, bytes }) => ({
    url,
    mediaType,
    text: new TextDecoder().decode(bytes()),
  }));
}

const page = (body: string): GivenPart => ({
  type: 'text/html',
  location: `${PAGE}#part`,
  id: 'frame-1',
  body,
});
const style = (n: number, body: string): GivenPart => ({
  type: 'text/css',
  location: `cid:css-${n}@mhtml.blink`,
  body,
});
const styleLink = (n: number) => `<link rel="stylesheet" type="text/css" href="cid:css-${n}@mhtml.blink" />`;

describe('mhtmlResources', () => {
  it('gives each file under its own address, the page first, texts as UTF-8', () => {
    const resources = read([
      page('<p>Ə</p>'),
      { type: 'image/png', location: 'https://cdn.example/i.png', encoding: 'base64', body: PNG },
      { type: 'text/css', location: 'https://news.example/s.css', body: '@charset "windows-1252"; a{}' },
    ]);
    expect(resources.map(({ url, mediaType }) => [url, mediaType])).toEqual([
      [PAGE, 'text/html; charset=utf-8'],
      ['https://cdn.example/i.png', 'image/png'],
      ['https://news.example/s.css', 'text/css; charset=utf-8'],
    ]);
    expect(resources[0]?.text).toBe('<p>Ə</p>');
  });

  it('gives a picture byte by byte', () => {
    const [, image] = mhtmlResources(
      anMhtml(page(''), {
        type: 'image/png',
        location: 'https://c.example/i',
        encoding: 'base64',
        body: PNG,
      }),
      PAGE,
    );
    expect(Buffer.from(image?.bytes() ?? []).toString('base64')).toBe(PNG);
  });

  it('puts style elements back, for the media they counted for, and lets none end early', () => {
    const [resource] = read(
      [
        page(`${styleLink(1)}${styleLink(2)}<p>cid:css-1@mhtml.blink</p>`),
        style(1, 'a{content:"</style><script>"}'),
        style(2, 'b{}'),
      ],
      ['', 'print'],
    );
    expect(resource?.text).toBe(
      '<style>a{content:"<\\/style><script>"}</style><style media="print">b{}</style><p>cid:css-1@mhtml.blink</p>',
    );
  });

  it('leads to frames that have an address, and writes those that have none into the page with their pictures', () => {
    const resources = read([
      page('<iframe src="cid:frame-2"></iframe><iframe src="cid:frame-3"></iframe>'),
      { type: 'text/html', id: 'frame-2', location: 'https://frames.example/f?a&b', body: 'framed' },
      {
        type: 'text/html',
        id: 'frame-3',
        body: '<p title="x">written</p><img src="https://c.example/i?a=1&amp;b=2">',
      },
      { type: 'image/png', location: 'https://c.example/i?a=1&b=2', encoding: 'base64', body: PNG },
    ]);
    const image = `&lt;img src=&quot;data:image/png;base64,${PNG}&quot;&gt;`;
    const written = `&lt;p title=&quot;x&quot;&gt;written&lt;/p&gt;${image}`;
    expect(resources[0]?.text).toBe(
      `<iframe src="https://frames.example/f?a&amp;b"></iframe><iframe srcdoc="${written}"></iframe>`,
    );
    expect(resources.map(({ url }) => url)).toContain('https://frames.example/f?a&b');
  });

  it('ends at frames that contain themselves', () => {
    const [resource] = read([
      page('<iframe src="cid:frame-2"></iframe>'),
      { type: 'text/html', id: 'frame-2', body: '<iframe src="cid:frame-2"></iframe>' },
    ]);
    expect(resource?.text.length).toBeLessThan(1000);
  });

  it('puts in what only the browser could load, and opens shadow trees', () => {
    const [resource] = read([
      page('<img src="blob:https://news.example/1"><template shadowmode="open">s</template>'),
      { type: 'image/png', location: 'blob:https://news.example/1', encoding: 'base64', body: PNG },
    ]);
    expect(resource?.text).toBe(
      `<img src="data:image/png;base64,${PNG}"><template shadowrootmode="open">s</template>`,
    );
  });

  it('refuses a file that was cut off', () => {
    const whole = anMhtml(page('<p>text</p>'));
    expect(() => mhtmlResources(whole.slice(0, whole.length - 20), PAGE)).toThrow(MhtmlError);
  });
});

describe('htmlResource', () => {
  it('is the copy with its frames open', () => {
    const copy = toUtf8(`<iframe ${FRAME_ATTRIBUTE}="<p>ə</p>"></iframe>`);
    const { url, mediaType, bytes } = htmlResource(copy, PAGE);
    expect([url, mediaType]).toEqual([PAGE, 'text/html; charset=utf-8']);
    expect(new TextDecoder().decode(bytes())).toBe('<iframe srcdoc="<p>ə</p>"></iframe>');
  });
});
