import { liveQuery } from 'dexie';
import { countKeptBytes } from '../../utils/archive/pages/count-kept-bytes';
import { archiveStats } from '../../utils/archive/pages/archive-stats';
import { getDatabase } from '../../utils/db/database';
import { readKeptBytes } from '../../utils/db/kept-bytes';
import { formatBytes } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { needWords } from '../../utils/i18n/words';

/**
 * Tells how many sources there are and how many bytes are kept, now and after each change; `null` while the database
 * cannot say (the list shows why). Returns what stops it.
 */
export function watchArchiveSize(onChange: (words: string | null, pages: number) => void): () => void {
  const fail = () => onChange(null, 0);
  const subscription = liveQuery(readSize).subscribe({
    next: async ({ pages, bytes }) => {
      await needWords('parts');
      const words =
        bytes === null || pages === 0
          ? t('listState.sources', { count: pages })
          : t('listState.sourcesAndSize', { count: pages, size: formatBytes(bytes) });
      onChange(words, pages);
      // Once for each archive; the query tells what was counted.
      if (bytes === null) countKeptBytes(getDatabase()).catch(fail);
    },
    error: fail,
  });
  return () => subscription.unsubscribe();
}

/** What the browser says is used grows when something is deleted: it gives the room back later. So what is kept is counted. */
async function readSize() {
  const [{ pages }, bytes] = await Promise.all([archiveStats(getDatabase()), readKeptBytes(getDatabase())]);
  return { pages, bytes };
}
