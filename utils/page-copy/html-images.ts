import type { MhtmlPart } from './parse-mhtml';

/** Attribute in which a self-contained page keeps the address of a picture it holds. */
export const ADDRESS_ATTRIBUTE = 'data-menbe-address';

/** Where a frame's document waits in a self-contained page: `srcdoc` is taken away from every copy. */
export const FRAME_ATTRIBUTE = 'data-menbe-frame';

const IMAGE = new RegExp(
  `<img\\b[^>]*?\\ssrc="data:([\\w/+.-]+);base64,([^"]*)"[^>]*?\\s${ADDRESS_ATTRIBUTE}="([^"]*)"`,
  'g',
);

/** The pictures a self-contained page holds, as parts like those of MHTML. */
export function htmlImages(html: string): MhtmlPart[] {
  return [...html.matchAll(IMAGE)].map(([, mediaType = '', data = '', address = '']) => {
    const bytes = () => Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    return {
      mediaType,
      location: address.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      id: null,
      bytes,
      text: () => new TextDecoder().decode(bytes()),
      dataUrl: () => `data:${mediaType};base64,${data}`,
    };
  });
}
