// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { useState } from 'preact/hooks';
import { beforeEach, expect, it, vi } from 'vitest';
import { anArticle, minute } from '../../../tests/support/builders';
import { emptyArchive } from '../../../tests/support/empty-archive';
import { find, press, rendered } from '../../../tests/support/rendered';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import * as counting from '../../../utils/archive/saved-searches/count-found';
import { setAlert } from '../../../utils/archive/saved-searches/alerts';
import { listSearches, saveSearch } from '../../../utils/archive/saved-searches/saved-searches';
import { getDatabase } from '../../../utils/db/database';
import { useSavedSearches } from './use-saved-searches';

vi.mock('../../../utils/archive/saved-searches/count-found', { spy: true });

beforeEach(async () => {
  await emptyArchive();
  vi.mocked(counting.countFound).mockClear();
  const db = getDatabase();
  for (const n of [1, 2])
    await saveCapture(db, anArticle({ url: `https://a.example/${n}` }), {
      now: minute(n),
      browser: 'Chromium 156',
    });
  await saveSearch(db, { name: 'A', filter: 'site:a.example' }, minute(3));
});

/** Draws anew as the library does at each letter; its button says that the archive has changed. */
function Library() {
  const [revision, setRevision] = useState(0);
  const [letters, setLetters] = useState('');
  const { counts, fresh } = useSavedSearches(revision);
  return (
    <main>
      <button id="type" onClick={() => setLetters(`${letters}a`)}>
        {letters}
      </button>
      <button id="change" onClick={() => setRevision(revision + 1)} />
      <output>{[...counts.values()].map(({ total }) => total).join()}</output>
      <em>{fresh}</em>
    </main>
  );
}

const countings = () => vi.mocked(counting.countFound).mock.calls.length;

it('counts when the archive or a search has changed, and not at each letter that is typed', async () => {
  const root = await rendered(<Library />);
  await vi.waitFor(() => expect(find(root, 'output').textContent).toBe('2'));
  const before = countings();
  for (const text of ['a', 'aa']) {
    await press(find(root, '#type'));
    expect(find(root, '#type').textContent).toBe(text);
  }
  expect(countings()).toBe(before);
  await press(find(root, '#change'));
  await vi.waitFor(() => expect(countings()).toBe(before + 1));
  await saveSearch(getDatabase(), { name: 'None', filter: 'site:none.example' }, minute(4));
  await vi.waitFor(() => expect(find(root, 'output').textContent).toBe('2,0'));
});

it('says how much is new to all alerts', async () => {
  const db = getDatabase();
  for (const { id } of await listSearches(db)) await setAlert(db, id, true, minute(1));
  const root = await rendered(<Library />);
  await vi.waitFor(() => expect(find(root, 'em').textContent).toBe('1'));
});
