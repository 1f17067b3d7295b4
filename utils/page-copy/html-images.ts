import { decodeBase64 } from '../bytes/base64';
import { attributeValue } from './attribute-value';
import type { MhtmlPart } from './parse-mhtml';

/** Attribute of a self-contained page with the address of a picture whose content is in `src`; it follows `src`. */
export const ADDRESS_ATTRIBUTE = 'data-menbe-address';

/**
 * Attribute of a self-contained page with the document of a frame: of a `<frame>`, and in copies that Menbe made earlier. While a copy is made
 * fit to be shown, `srcdoc` waits in it, as it is removed from everything.
 */
export const FRAME_ATTRIBUTE = 'data-menbe-frame';

const BEFORE = ' src="';
const BETWEEN = `" ${ADDRESS_ATTRIBUTE}="`;
const DATA = /^data:([\w/+.-]+);base64,/;

/** The pictures in a self-contained page, as parts like those of MHTML. */
export function htmlImages(html: string): MhtmlPart[] {
  const parts: MhtmlPart[] = [];
  // Searched without a regular expression: it would match over pictures of megabytes.
  for (let at = html.indexOf(BETWEEN); at >= 0; at = html.indexOf(BETWEEN, at + 1)) {
    const start = html.lastIndexOf('"', at - 1) + 1;
    const [head = '', mediaType = ''] = DATA.exec(html.slice(start, start + 100)) ?? [];
    if (head === '' || !html.startsWith(BEFORE, start - BEFORE.length)) continue;
    const from = at + BETWEEN.length;
    const location = attributeValue(html.slice(from, html.indexOf('"', from)));
    parts.push(imagePart(mediaType, location, html.slice(start + head.length, at)));
  }
  return parts;
}

function imagePart(mediaType: string, location: string, data: string): MhtmlPart {
  const bytes = () => decodeBase64(data);
  return {
    mediaType,
    location,
    id: null,
    bytes,
    text: () => new TextDecoder().decode(bytes()),
    dataUrl: () => `data:${mediaType};base64,${data}`,
  };
}
