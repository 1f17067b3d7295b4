import { liveQuery } from 'dexie';
import { archiveStats } from '../../utils/archive/pages/archive-stats';
import { getDatabase } from '../../utils/db/database';
import { formatBytes } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { needWords } from '../../utils/i18n/words';

/**
 * Tells how many sources there are and how much storage they use, now and after each change; `null` while the database
 * cannot say (the list shows why). Returns what stops it.
 */
export function watchArchiveSize(onChange: (words: string | null, pages: number) => void): () => void {
  const subscription = liveQuery(() => archiveStats(getDatabase())).subscribe({
    next: async ({ pages }) => {
      const { usage } = await navigator.storage.estimate();
      await needWords('parts');
      const words =
        usage === undefined || pages === 0
          ? t('listState.sources', { count: pages })
          : t('listState.sourcesAndSize', { count: pages, size: formatBytes(usage) });
      onChange(words, pages);
    },
    error: () => onChange(null, 0),
  });
  return () => subscription.unsubscribe();
}
