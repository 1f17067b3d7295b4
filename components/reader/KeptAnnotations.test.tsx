// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, rendered } from '../../tests/support/rendered';
import { addHighlight, changeHighlight } from '../../utils/archive/highlights/change-highlights';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { saveNote } from '../../utils/archive/notes/save-note';
import { readSnapshot } from '../../utils/archive/snapshots/read-snapshot';
import { getDatabase } from '../../utils/db/database';
import { KeptAnnotations } from './KeptAnnotations';

const TEXT = 'The level has fallen by a metre since May.';

beforeEach(emptyArchive);

/** Beside an article with this text. */
async function shown(annotate: (pageUrl: string, snapshotId: string) => Promise<unknown>) {
  const db = getDatabase();
  const article = anArticle({ text: TEXT, html: `<p>${TEXT}</p>` });
  const { pageUrl, snapshotId } = await saveCapture(db, article, at(1));
  await annotate(pageUrl, snapshotId);
  const view = await readSnapshot(db, snapshotId);
  if (!view) throw new Error('There is no such snapshot.');
  const body = { current: document.createElement('div') };
  body.current.textContent = TEXT;
  const root = await rendered(<KeptAnnotations view={view} body={body} />);
  return { root, body: body.current };
}

it('shows the note and highlights with their comments, and nothing to change them with', async () => {
  const { root, body } = await shown(async (pageUrl, snapshotId) => {
    const db = getDatabase();
    await saveNote(db, pageUrl, 'Ask **who** measured.', { base: null, now: minute(2) });
    for (const exact of ['has fallen', 'words that are gone']) {
      const row = {
        pageUrl,
        snapshotId,
        quote: { exact, prefix: '', suffix: '' },
        colour: 'green',
      } as const;
      const { id } = await addHighlight(db, row, minute(3));
      await changeHighlight(db, id, { comment: `On “${exact}”` }, minute(4));
    }
  });
  await vi.waitFor(() => expect(root.querySelectorAll('.highlight-card')).toHaveLength(2));
  await vi.waitFor(() => expect(find(root, '.note-view strong').textContent).toBe('who'));
  expect(find(body, 'mark').textContent).toBe('has fallen');
  // The words that are in the text lead to their place.
  expect(root.querySelectorAll('button.highlight-quote')).toHaveLength(1);
  expect(find(root, '.highlight-said').textContent).toBe('On “has fallen”');
  expect(root.querySelector('textarea, input, .button-danger')).toBeNull();
  expect(await axeProblems(root)).toEqual([]);
});

it('shows nothing where nothing was added', async () => {
  const { root } = await shown(() => Promise.resolve());
  expect(find(root, '#annotations').childElementCount).toBe(0);
});
