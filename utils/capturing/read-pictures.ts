import { picturesIn } from '../archive/attachments/images-in-copy';
import type { KeptPicture } from '../model/kept-picture';
import type { AttachmentSource } from '../model/attachment';
import { settings, settingsKnown } from '../platform/known-settings';
import { pageCopy, picturesOf } from '../platform/tab-capture/page-copy';
import { within } from '../scheduling/within';

/** Milliseconds that a reader waits to hear whether a picture was changed. */
const PATIENCE = 5_000;

/**
 * The pictures of an article as its tab shows them, by their bytes. None where pictures are not kept, where the tab shows
 * another document by now, and where reading them takes too long: these are compared by their addresses.
 */
export async function readPictures(html: string, source: AttachmentSource): Promise<KeptPicture[]> {
  await settingsKnown();
  if (settings().keepImages === 'off') return [];
  return within(
    PATIENCE,
    read(html, source).catch(() => []),
    [],
  );
}

async function read(html: string, source: AttachmentSource): Promise<KeptPicture[]> {
  const { bytes } = await pageCopy(source);
  const pictures = await picturesOf(source);
  return picturesIn(html, { bytes, mediaType: bytes.type }, pictures);
}
