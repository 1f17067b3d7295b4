// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { rendered, unmountAll } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { watchPage } from '../../utils/archive/watch/change-watches';
import { listNews } from '../../utils/archive/watch/read-watches';
import { getDatabase } from '../../utils/db/database';
import { compareVersions } from '../../utils/diff/compare-versions';
import type { WatchResult } from '../../utils/model/watch';
import * as worker from './compare-in-worker';
import { ComparePage } from './ComparePage';

const db = getDatabase();

beforeEach(async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  await emptyArchive();
  vi.spyOn(worker, 'compareInWorker').mockImplementation((old, next) =>
    Promise.resolve(compareVersions(old, next)),
  );
});
afterEach(async () => {
  await unmountAll();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Three versions of a watched page that has news; their ids, oldest first. */
async function versions(news: WatchResult): Promise<string[]> {
  const ids = [];
  const url = 'https://xeber.example/compared';
  for (const [n, text] of ['One.', 'Another one.', 'Quite another text.'].entries())
    ids.push((await saveCapture(db, anArticle({ url, text, html: `<p>${text}</p>` }), at(n))).snapshotId);
  await watchPage(db, url, 'auto', minute(5));
  await db.watches.update(url, { news });
  return ids;
}

async function compare(oldId = '', newId = ''): Promise<HTMLElement> {
  await unmountAll();
  const root = await rendered(
    <ComparePage oldId={oldId} newId={newId} listing={{ filter: '', sort: null }} />,
  );
  await vi.waitFor(() => expect(root.querySelector('[data-phase="compared"]')).not.toBeNull());
  // What is forgotten is forgotten a little later.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return root;
}

describe('news of a watched page', () => {
  it('are gone once its change was seen here, where they lead', async () => {
    const [, before, newest] = await versions('changed');
    const root = await compare(before, newest);
    expect(await axeProblems(root)).toEqual([]);
    await vi.waitFor(async () => expect(await listNews(db)).toEqual([]));
  });

  it('stay while older versions are compared, and where they are not of a change', async () => {
    const [first, second, newest] = await versions('changed');
    await compare(first, second);
    expect(await listNews(db)).toHaveLength(1);
    await db.watches.toCollection().modify({ news: 'vanished' });
    await compare(second, newest);
    expect(await listNews(db)).toHaveLength(1);
  });
});
