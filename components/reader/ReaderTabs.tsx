import Newspaper from 'lucide/dist/esm/icons/newspaper.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { savedTabs } from '../attachments/saved-tabs';
import { type Listing, type ReaderTab, readHash } from '../navigation/route';
import { TabList } from '../ui/TabList';
import type { ShownSnapshot } from './read-shown';

interface Props {
  view: ShownSnapshot;
  listing: Listing;
  shown: ReaderTab;
}

/** The text, and what was saved beside it, as tabs; nothing where the text is all there is. */
export function ReaderTabs({ view: { snapshot, files }, listing, shown }: Props): JSX.Element | null {
  const saved = savedTabs(files, { snapshotId: snapshot.id, listing, shown });
  if (saved.length === 0) return null;
  const article = {
    id: 'article',
    icon: Newspaper,
    label: t('library.article'),
    href: readHash(snapshot.id, listing),
  };
  return <TabList label={t('attachments.tabs')} tabs={[article, ...saved]} selected={shown} />;
}
