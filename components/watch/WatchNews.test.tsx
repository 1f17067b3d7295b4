// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { watchPage } from '../../utils/archive/watch/change-watches';
import { getDatabase } from '../../utils/db/database';
import { WatchNews } from './WatchNews';

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyArchive();
  const db = getDatabase();
  const { url } = anArticle();
  await saveCapture(db, anArticle(), at(1));
  await watchPage(db, url, '1d', minute(5));
  await db.watches.update(url, { news: 'gone' });
});

async function shown(): Promise<HTMLElement> {
  const root = await rendered(<WatchNews />);
  await vi.waitFor(() => find(root, '#watch-news'));
  return root;
}

it('is gone once it is dismissed', async () => {
  const root = await shown();
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Dismiss'));
  await vi.waitFor(() => expect(root.querySelector('#watch-news')).toBeNull());
});

it('stays, and says why, where it cannot be dismissed', async () => {
  const root = await shown();
  const fail = () => {
    throw new Error('No space is left.');
  };
  const { watches } = getDatabase();
  watches.hook('updating', fail);
  try {
    await press(named(root, 'Dismiss'));
    await vi.waitFor(() => find(root, '[role=alert]'));
    expect(root.querySelector('#watch-news a')).not.toBeNull();
    expect(await axeProblems(root)).toEqual([]);
  } finally {
    watches.hook('updating').unsubscribe(fail);
  }
});
