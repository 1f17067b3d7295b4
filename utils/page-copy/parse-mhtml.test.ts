import { describe, expect, it } from 'vitest';
import { anMhtml } from '../../tests/support/an-mhtml';
import { MhtmlError, parseMhtml } from './parse-mhtml';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('parseMhtml', () => {
  it('reads parts in the encodings there are', () => {
    const { parts } = parseMhtml(
      anMhtml(
        {
          type: 'text/html',
          id: 'a@b',
          location: 'https://a.example/',
          encoding: 'quoted-printable',
          body: '<p title=3D"=\r\nx">X=C9=99z=C9=99r = 5',
        },
        { type: 'image/png', location: 'https://a.example/1.png', encoding: 'base64', body: 'AAEC\r\n/w==' },
        {
          type: 'text/css; charset=windows-1251',
          location: 'cid:c@d',
          encoding: 'quoted-printable',
          body: '=CF',
        },
        { type: 'image/svg+xml', encoding: 'binary', body: '<svg>ə</svg>' },
      ),
    );
    expect(parts.map(({ mediaType, location, id }) => [mediaType, location, id])).toEqual([
      ['text/html', 'https://a.example/', 'a@b'],
      ['image/png', 'https://a.example/1.png', null],
      ['text/css', 'cid:c@d', null],
      ['image/svg+xml', null, null],
    ]);
    expect(parts[0]?.text()).toBe('<p title="x">Xəzər = 5');
    expect([...(parts[1]?.bytes() ?? [])]).toEqual([0, 1, 2, 255]);
    expect(parts[1]?.dataUrl()).toBe('data:image/png;base64,AAEC/w==');
    expect(parts[2]?.text()).toBe('П');
    expect(decode(parts[3]?.bytes() ?? new Uint8Array())).toBe('<svg>ə</svg>');
    expect(parts[3]?.dataUrl()).toBe(`data:image/svg+xml;base64,${btoa('<svg>\u00c9\u0099</svg>')}`);
  });

  it('lets nothing into a data: address but base64', () => {
    const { parts } = parseMhtml(
      anMhtml({ type: 'image/png', encoding: 'base64', body: 'AA"><script>\r\nAA' }),
    );
    expect(parts[0]?.dataUrl()).toBe('data:image/png;base64,AAscriptAA');
  });

  it.each([
    ['a file of another kind', new TextEncoder().encode('<!doctype html><p>')],
    ['an empty file', new Uint8Array()],
    ['a file without parts', anMhtml()],
    ['a file that is cut off', anMhtml({ type: 'text/html', body: '<p>a' }).slice(0, -20)],
  ])('refuses %s', (_, bytes) => {
    expect(() => parseMhtml(bytes)).toThrow(MhtmlError);
  });
});
