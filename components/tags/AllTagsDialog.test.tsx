// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, named, press, rendered, unmountAll } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { addTag } from '../../utils/archive/tags/change-tags';
import { getDatabase } from '../../utils/db/database';
import { AllTagsDialog } from './AllTagsDialog';

const URLS = ['https://xeber.example/1', 'https://xeber.example/2'];
const db = getDatabase();

const shown = (root: HTMLElement) =>
  [...root.querySelectorAll('.tag-row')].map((row) => [
    row.querySelector('.tag-name')?.textContent,
    row.querySelector('.tag-count')?.textContent,
  ]);

async function dialog(): Promise<HTMLElement> {
  const root = await rendered(<AllTagsDialog onClose={() => undefined} />);
  await vi.waitFor(() => expect(shown(root)).toHaveLength(2));
  return root;
}

beforeEach(async () => {
  await emptyArchive();
  for (const url of URLS) await saveCapture(db, anArticle({ url }), at(1));
  await addTag(db, URLS, 'su', { now: minute(2) });
  await addTag(db, URLS.slice(0, 1), 'Ekologiya', { now: minute(3) });
});
afterEach(async () => {
  await unmountAll();
  vi.restoreAllMocks();
});

it('takes a tag from all sources, says from how many, and gives it back', async () => {
  const root = await dialog();
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Remove from all sources: su'));
  await vi.waitFor(() => expect(shown(root)).toEqual([['Ekologiya', '1 source']]));
  await vi.waitFor(() =>
    expect(find(root, '.undo-note p').textContent).toBe('Tag “su” removed from 2 sources.'),
  );
  expect(document.activeElement).toBe(find(root, '.tag-list'));
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Undo'));
  await vi.waitFor(() =>
    expect(shown(root)).toEqual([
      ['su', '2 sources'],
      ['Ekologiya', '1 source'],
    ]),
  );
  expect(find(root, '.undo-note p').textContent).toBe('');
});

it('says why a tag could not be removed, and shows what is there', async () => {
  const root = await dialog();
  vi.spyOn(db.pages, 'bulkPut').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await press(named(root, 'Remove from all sources: su'));
  await vi.waitFor(() => expect(find(root, '[role=alert]').dataset['code']).toBe('quota-exceeded'));
  expect(shown(root)).toHaveLength(2);
});
