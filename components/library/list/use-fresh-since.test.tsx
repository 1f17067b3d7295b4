// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { anArticle, at, minute } from '../../../tests/support/builders';
import { emptyArchive } from '../../../tests/support/empty-archive';
import { rendered } from '../../../tests/support/rendered';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { lookAtAlert, isAlert, setAlert } from '../../../utils/archive/saved-searches/alerts';
import { listSearches, saveSearch } from '../../../utils/archive/saved-searches/saved-searches';
import { getDatabase } from '../../../utils/db/database';
import { useFreshSince } from './use-fresh-since';

function Since({ filter }: { filter: string }) {
  return <output>{useFreshSince(filter)}</output>;
}

const db = getDatabase();

beforeEach(async () => {
  await emptyArchive();
  await saveSearch(db, { name: 'Harbour', filter: 'site:a.example' }, minute(1));
  const [{ id } = { id: '' }] = await listSearches(db);
  await setAlert(db, id, true, minute(2));
  await saveCapture(db, anArticle({ url: 'https://a.example/1' }), at(3));
});

it('holds on to when an alert was last looked at, though it is looked at now', async () => {
  const root = await rendered(<Since filter="site:a.example" />);
  const before = minute(2).toISOString();
  await vi.waitFor(() => expect(root.textContent).toBe(before));
  const alert = (await listSearches(db)).find(isAlert);
  if (alert) await lookAtAlert(db, alert, minute(9));
  expect(root.textContent).toBe(before);
  const later = await rendered(<Since filter="site:a.example" />);
  await vi.waitFor(() => expect(later.textContent).toBe(minute(3).toISOString()));
});

it('tells nothing for a search that is no alert', async () => {
  const root = await rendered(<Since filter="harbour" />);
  await db.savedSearches.count();
  expect(root.textContent).toBe('');
});
