import { bodyOf, queryAll, rootOf } from './native-document';
import { resolveUrl } from './resolve-url';

/** Share of the window a frame must cover to be what the user looks at. */
const COVERING = 0.5;

/**
 * Address of the frame that holds what a `<frameset>` page shows.
 * @returns `null` when the page has no frameset, `''` when its frames have no address
 */
export function framesetAddress(doc: Document, url: string): string | null {
  if (!(bodyOf(doc) instanceof HTMLFrameSetElement)) return null;
  const addresses = queryAll(doc, 'frame[src]').map((frame) => resolveUrl(frame.getAttribute('src'), url));
  const frames = queryAll(doc, 'frame[src]');
  const main = frames.findIndex((frame) =>
    /main|content|body|center/i.test(frame.getAttribute('name') ?? ''),
  );
  return (main < 0 ? addresses.find((address) => address !== null) : addresses[main]) ?? '';
}

/**
 * Address of a frame that covers most of the window. Only a live page has a layout: in other documents `null`.
 */
export function coveringFrameAddress(doc: Document, url: string): string | null {
  const root = rootOf(doc);
  const windowArea = root ? root.clientWidth * root.clientHeight : 0;
  if (windowArea === 0) return null;
  for (const frame of queryAll(doc, 'iframe')) {
    const { width, height } = frame.getBoundingClientRect();
    if (width * height > COVERING * windowArea) return resolveUrl(frame.getAttribute('src'), url) ?? '';
  }
  return null;
}
