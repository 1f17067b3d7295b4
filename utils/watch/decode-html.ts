/** Bytes that are scanned for a declared encoding. https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN = 1024;

const BYTE_ORDER_MARKS: readonly [label: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];

/** Decodes a page by its byte order mark, the server's charset, its own declaration, or else as UTF-8. */
export function decodeHtml(bytes: Uint8Array, contentType: string): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const told = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1];
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const declared = /<meta\b[^>]*?charset\s*=\s*["']?([^\s"'/>;]+)/i.exec(start)?.[1];
  return decoder(marked) ?? decoder(told) ?? decoder(declared) ?? decoder('utf-8') ?? '';

  function decoder(label: string | undefined): string | null {
    if (label === undefined) return null;
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // An unknown encoding is ignored, as in browsers.
      return null;
    }
  }
}
