import { bodyOf, queryAll, rootOf } from './native-document';
import { resolveUrl } from './resolve-url';

/** The share of the window that a frame must cover for the user to look at it. */
const COVERING = 0.5;

/** A frame that shows what the user sees. */
export interface ShownFrame {
  /** `null` when it has none that can be opened. */
  address: string | null;
}

/** The main frame of a `<frameset>` page: by its name, else the first with an address. `null` for other pages. */
export function framesetFrame(doc: Document, url: string): ShownFrame | null {
  if (!(bodyOf(doc) instanceof HTMLFrameSetElement)) return null;
  const frames = queryAll(doc, 'frame[src]').map((frame) => ({
    name: frame.getAttribute('name') ?? '',
    address: resolveUrl(frame.getAttribute('src'), url),
  }));
  const main = frames.find(({ name }) => /main|content|body|center/i.test(name));
  return main ?? frames.find(({ address }) => address !== null) ?? { address: null };
}

/** The frame that covers most of the window. `null` without one, and for documents without layout: those not shown. */
export function coveringFrame(doc: Document, url: string): ShownFrame | null {
  const root = rootOf(doc);
  const windowArea = root ? root.clientWidth * root.clientHeight : 0;
  if (windowArea === 0) return null;
  for (const frame of queryAll(doc, 'iframe')) {
    const { width, height } = frame.getBoundingClientRect();
    if (width * height > COVERING * windowArea) {
      return { address: resolveUrl(frame.getAttribute('src'), url) };
    }
  }
  return null;
}
