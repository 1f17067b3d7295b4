import Camera from 'lucide/dist/esm/icons/camera.mjs';
import Files from 'lucide/dist/esm/icons/files.mjs';
import Hourglass from 'lucide/dist/esm/icons/hourglass.mjs';
import PanelsTopLeft from 'lucide/dist/esm/icons/panels-top-left.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import { t } from '../../utils/i18n/translate';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { type Listing, readHash } from '../navigation/route';
import type { Tab } from '../ui/TabList';
import { attachmentName } from './attachment-words';

/** What of a snapshot's files stands in a tab of its own. */
export type SavedTab = 'page' | 'screenshot' | 'files';

/** The files that a tab shows, in the order they are offered. */
export function filesOf(tab: SavedTab, files: readonly AttachmentRecord[]): AttachmentRecord[] {
  if (tab === 'files') return [...files];
  return files.filter(({ kind }) =>
    tab === 'page' ? kind === 'page-copy' : kind === 'screenshot' || kind === 'full-screenshot',
  );
}

/** Of what was saved beside a text, a tab for what there is, with a mark on what is not there yet or failed. */
export function savedTabs(
  files: readonly AttachmentRecord[],
  { snapshotId, listing, shown }: { snapshotId: string; listing: Listing; shown: string },
): Tab[] {
  const tabs = [
    { id: 'page', icon: PanelsTopLeft, label: t('attachments.pageCopy') },
    { id: 'screenshot', icon: Camera, label: t('attachments.screenshot') },
    { id: 'files', icon: Files, label: t('attachments.files') },
  ] as const;
  return tabs
    .filter(({ id }) => id === shown || filesOf(id, files).length > 0)
    .map((tab) => ({
      ...tab,
      href: readHash(snapshotId, listing, tab.id),
      trouble: tab.id === 'files' ? undefined : troubleOf(filesOf(tab.id, files)),
    }));
}

/** What keeps a tab from showing anything. */
function troubleOf(files: readonly AttachmentRecord[]): Tab['trouble'] {
  const [first] = files;
  if (!first || files.some(({ state }) => state === 'done')) return undefined;
  const name = attachmentName(first);
  return first.state === 'failed'
    ? { icon: TriangleAlert, words: t('attachments.notKept', { name }) }
    : { icon: Hourglass, words: t('attachments.keeping', { name }) };
}
