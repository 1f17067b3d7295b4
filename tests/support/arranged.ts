// First: the database looks for IndexedDB when it is loaded.
import { minute } from './builders';
import { addSources } from '../../utils/archive/cases/case-sources';
import { createCase } from '../../utils/archive/cases/change-cases';
import { saveCaseNote } from '../../utils/archive/cases/save-case-note';
import { setAlert } from '../../utils/archive/saved-searches/alerts';
import { listSearches, saveSearch } from '../../utils/archive/saved-searches/saved-searches';
import type { MenbeDatabase } from '../../utils/db/database';

/**
 * What a user arranges: the case "Harbour" with a note and these pages, a case without either, a saved search and an alert.
 * Resolves to the id of the first case.
 */
export async function arrange(db: MenbeDatabase, pageUrls: readonly string[]): Promise<string> {
  const id = await createCase(db, 'Harbour', minute(20));
  await addSources(db, id, pageUrls, minute(21));
  await saveCaseNote(db, id, 'Who **paid**?', { base: null, now: minute(22) });
  await createCase(db, 'Boş', minute(23));
  await saveSearch(db, { name: 'Liman', filter: 'liman site:a.example' }, minute(24));
  await saveSearch(db, { name: 'Порт', filter: 'порт' }, minute(25));
  const [alert] = await listSearches(db);
  await setAlert(db, alert?.id ?? '', true, minute(26));
  return id;
}
