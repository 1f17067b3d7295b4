// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { listSearches, saveSearch } from '../../utils/archive/saved-searches/saved-searches';
import { setAlert } from '../../utils/archive/saved-searches/alerts';
import { getDatabase } from '../../utils/db/database';
import { AlertNews } from './AlertNews';

const before = (minutes: number) => new Date(Date.now() - minutes * 60_000);

beforeEach(emptyArchive);

it('tells how many are new, leads to them, and is silent once dismissed', async () => {
  const db = getDatabase();
  await saveSearch(db, { name: 'Xəzər', filter: 'xəzər' }, before(9));
  const [{ id } = { id: '' }] = await listSearches(db);
  await setAlert(db, id, true, before(8));
  await saveCapture(db, anArticle(), { now: before(3), browser: null });
  const onOpen = vi.fn();
  const root = await rendered(<AlertNews onOpen={onOpen} />);
  const link = await vi.waitFor(() => find<HTMLAnchorElement>(root, '#alert-news a'));
  expect(find(root, '#alert-news li').textContent).toBe('Xəzər · 1 new');
  expect(await axeProblems(root)).toEqual([]);
  await press(link);
  expect(onOpen).toHaveBeenCalledWith(expect.stringContaining('library.html#/?q='));
  await press(named(root, 'Dismiss'));
  await vi.waitFor(() => expect(root.textContent).toBe(''));
});
