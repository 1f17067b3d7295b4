import type { JSX } from 'preact';
import { getDatabase } from '../../../utils/db/database';
import { formatCount } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import { useLiveQuery } from '../../ui/hooks/use-live-query';

/** Leads to the watched pages, with their number once there are any. */
export function WatchedLink({ href }: { href: string }): JSX.Element {
  const { value: count = 0 } = useLiveQuery(() => getDatabase().watches.count(), []);
  return (
    <a id="watched-link" class="facet-value" href={href}>
      <span class="facet-words">{t('watched.title')}</span>
      {count > 0 && <span class="facet-count">{formatCount(count)}</span>}
    </a>
  );
}
