import type { JSX } from 'preact';
import { findPages } from '../../utils/archive/search/find-pages';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { libraryHref } from '../navigation/library-address';
import { listHash } from '../navigation/route';
import { useIndexChanges } from '../ui/hooks/use-index-changes';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { OpenLink } from './OpenLink';

interface Props {
  url: string;
  /** Whether the archive has the page itself. */
  isKept: boolean;
  onOpen: (href: string) => void;
}

/** How many sources the archive has of a page's site, with the way to them; nothing where it has no other. */
export function OfSite({ url, isKept, onOpen }: Props): JSX.Element | null {
  const filter = `site:${new URL(url).hostname.replace(/^www\./, '')}`;
  const changes = useIndexChanges();
  const { value: count = 0 } = useLiveQuery(
    async (signal) => (await findPages(getDatabase(), { filter, sort: 'seen', signal })).total,
    [filter, changes],
  );
  if (count <= (isKept ? 1 : 0)) return null;
  return (
    <p id="of-site" class="after-capture">
      <OpenLink href={libraryHref(listHash({ filter, sort: null }))} onOpen={onOpen}>
        {t('afterCapture.ofSite', { count })}
      </OpenLink>
    </p>
  );
}
