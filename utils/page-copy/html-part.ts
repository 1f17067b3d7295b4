import type { MhtmlPart } from './parse-mhtml';

/** A self-contained page as the only file of a copy. */
export function htmlPart(bytes: Uint8Array<ArrayBuffer>): MhtmlPart {
  return {
    mediaType: 'text/html',
    location: null,
    id: null,
    bytes: () => bytes,
    text: () => new TextDecoder().decode(bytes),
    dataUrl: () => 'data:,',
  };
}
