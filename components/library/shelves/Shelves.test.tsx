// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../../tests/support/axe-problems';
import { anArticle, at } from '../../../tests/support/builders';
import { emptyArchive } from '../../../tests/support/empty-archive';
import { find, rendered } from '../../../tests/support/rendered';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { countOpening } from '../../../utils/archive/pages/count-opening';
import { getDatabase } from '../../../utils/db/database';
import { WHOLE } from '../../navigation/route';
import { Shelves } from './Shelves';

const URL = 'https://xeber.example/az/1';

beforeEach(emptyArchive);

async function shown(): Promise<HTMLElement> {
  const root = await rendered(<Shelves now={new Date()} listing={WHOLE} />);
  await vi.waitFor(() => find(root, '#shelves[data-loaded=true]'));
  return root;
}

const shelves = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('[data-shelf]')].map(({ dataset }) => dataset['shelf']);

it('says what will stand here while there is nothing', async () => {
  await saveCapture(getDatabase(), anArticle({ url: URL }), at(0));
  const root = await shown();
  await vi.waitFor(() => find(root, '#nothing-shelved'));
  expect(shelves(root)).toEqual([]);
  expect(await axeProblems(root)).toEqual([]);
});

it('leads to what changed and to what was opened; shelves with nothing are left out', async () => {
  const db = getDatabase();
  const first = await saveCapture(db, anArticle({ url: URL }), at(0));
  const second = await saveCapture(db, anArticle({ url: URL, text: 'Other.', html: '<p>Other.</p>' }), at(9));
  await countOpening(db, second.pageUrl, new Date());
  const root = await shown();
  await vi.waitFor(() => expect(shelves(root)).toEqual(['changed', 'again']));
  expect(find(root, '.shelf-compare').getAttribute('href')).toBe(
    `#/compare/${first.snapshotId}/${second.snapshotId}`,
  );
  expect(find(root, '[data-shelf=again] .shelved-title').getAttribute('href')).toBe(
    `#/read/${second.snapshotId}`,
  );
  expect(find(root, '[data-shelf=again] .shelf-words').textContent).toBe('Xəbər · opened just now');
  expect(await axeProblems(root)).toEqual([]);
});
