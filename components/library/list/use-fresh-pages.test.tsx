// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { anArticle, at, minute } from '../../../tests/support/builders';
import { emptyArchive } from '../../../tests/support/empty-archive';
import { rendered } from '../../../tests/support/rendered';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { lookAtAlert, isAlert, setAlert } from '../../../utils/archive/saved-searches/alerts';
import { countFound } from '../../../utils/archive/saved-searches/count-found';
import { listSearches, saveSearch } from '../../../utils/archive/saved-searches/saved-searches';
import { getDatabase } from '../../../utils/db/database';
import type { PageRecord } from '../../../utils/model/records';
import { useIndexChanges } from '../../ui/hooks/use-index-changes';
import { useLiveQuery } from '../../ui/hooks/use-live-query';
import { useFreshPages } from './use-fresh-pages';

const FERRY = 'The ferry is late. Nobody knows why it left the island so late in the day.';

/** The numbers of the pages that are new. */
function Fresh({ filter }: { filter: string }) {
  const { value: pages = [] } = useLiveQuery<PageRecord[]>(() => getDatabase().pages.toArray(), []);
  const isFresh = useFreshPages(filter, useIndexChanges());
  return <output>{pages.filter(isFresh).map(({ url }) => url.slice(-1))}</output>;
}

const db = getDatabase();

const archive = (n: number, text: string, now: number) =>
  saveCapture(db, anArticle({ url: `https://a.example/${n}`, text, html: `<p>${text}</p>` }), at(now));

const alert = async () => {
  const found = (await listSearches(db)).find(isAlert);
  if (!found) throw new Error('There is no alert.');
  return found;
};

const counted = async () => (await countFound(db, await alert(), new Date())).fresh;

beforeEach(async () => {
  await emptyArchive();
  await archive(1, 'The harbour master left.', 1);
  await archive(2, FERRY, 2);
  await saveSearch(db, { name: 'Harbour', filter: 'harbour' }, minute(3));
  const [{ id } = { id: '' }] = await listSearches(db);
  await setAlert(db, id, true, minute(4));
  await archive(3, 'The harbour is closed.', 5);
});

it('holds on to what was new when an alert was last looked at, though it is looked at now', async () => {
  const root = await rendered(<Fresh filter="harbour" />);
  await vi.waitFor(() => expect(root.textContent).toBe('3'));
  await lookAtAlert(db, await alert(), minute(9));
  expect(await counted()).toBe(0);
  expect(root.textContent).toBe('3');
  const later = await rendered(<Fresh filter="harbour" />);
  await archive(4, 'The harbour is open.', 10);
  await vi.waitFor(() => expect(later.textContent).toBe('4'));
});

it('tells of a page that matches only since a later version, as the alert counts it', async () => {
  await archive(2, `${FERRY} The harbour is closed.`, 6);
  // Matched before: it is seen again, changed, and not new.
  await archive(1, 'The harbour master left in May.', 7);
  const root = await rendered(<Fresh filter="harbour" />);
  await vi.waitFor(() => expect(root.textContent).toBe('23'));
  expect(await counted()).toBe(2);
});

it('tells of a version that is archived while the list is open', async () => {
  const root = await rendered(<Fresh filter="harbour" />);
  await vi.waitFor(() => expect(root.textContent).toBe('3'));
  await archive(2, `${FERRY} The harbour is closed.`, 6);
  await vi.waitFor(() => expect(root.textContent).toBe('23'));
});

it('does not tell of what was archived while the clock was ahead, as the alert does not count it', async () => {
  const ahead = { ...at(0), now: new Date(Date.now() + 86_400_000) };
  await saveCapture(db, anArticle({ url: 'https://a.example/9', text: 'harbour' }), ahead);
  const root = await rendered(<Fresh filter="harbour" />);
  await vi.waitFor(() => expect(root.textContent).toBe('3'));
  expect(await counted()).toBe(1);
});

it('tells nothing for a search that is no alert', async () => {
  const root = await rendered(<Fresh filter="ferry" />);
  await archive(5, FERRY, 8);
  await db.savedSearches.count();
  expect(root.textContent).toBe('');
});
