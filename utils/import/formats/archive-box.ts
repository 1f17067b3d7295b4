import { filesAt, type Offer, startOf } from '../offer/offer';
import { ARCHIVE_BOX_INDEX } from './archive-box-paths';
import type { LinkFormat } from '../link-format';

/** The folder of an ArchiveBox, or its folder `archive`, or a ZIP of either. */
export const ARCHIVE_BOX: LinkFormat = {
  id: 'archive-box',
  tool: 'ArchiveBox',
  takes: hasSnapshot,
  load: async () => (await import('./archive-box-reader')).readArchiveBox,
};

async function hasSnapshot(offer: Offer): Promise<boolean> {
  const [first] = filesAt(offer, ARCHIVE_BOX_INDEX);
  if (!first) return false;
  const start = await startOf(first);
  return /"url"\s*:/.test(start) && /"timestamp"\s*:/.test(start);
}
