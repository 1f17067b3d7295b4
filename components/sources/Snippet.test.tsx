// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeAll, expect, it, vi } from 'vitest';
import { anArticle, at } from '../../tests/support/builders';
import { axeProblems } from '../../tests/support/axe-problems';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { getDatabase } from '../../utils/db/database';
import type { PageRecord } from '../../utils/model/records';
import { Snippet } from './Snippet';

let page: PageRecord;
let older: string;

beforeAll(async () => {
  await emptyArchive();
  const db = getDatabase();
  const excerpt = 'What the page says of itself.';
  const first = anArticle({ excerpt, text: 'The mayor blamed the contractor.' });
  ({ snapshotId: older } = await saveCapture(db, first, at(1)));
  await saveCapture(db, anArticle({ excerpt, text: 'The mayor said nothing.' }), at(2));
  page = (await db.pages.toCollection().first()) as PageRecord;
});

const shown = async (filter: string) => {
  const root = await rendered(
    <p>
      <Snippet page={page} filter={filter} hrefOf={(id) => `#/read/${id}`} />
    </p>,
  );
  if (filter !== '') await vi.waitFor(() => expect(root.querySelector('mark')).not.toBeNull());
  return root;
};

it('is the excerpt where nothing is searched for', async () => {
  expect((await shown('')).textContent).toBe(page.excerpt);
});

it('is where the words stand in the text', async () => {
  const root = await shown('mayor ');
  expect(root.textContent).toBe('The mayor said nothing.');
  expect(find(root, 'mark').textContent).toBe('mayor');
});

it('names the older version that has the words, and leads to it', async () => {
  const root = await shown('contractor ');
  const link = find<HTMLAnchorElement>(root, 'a');
  expect(link.textContent).toMatch(/^In an older version, .*23/);
  expect(link.getAttribute('href')).toBe(`#/read/${older}`);
  expect(root.textContent).toContain('The mayor blamed the contractor.');
  expect(await axeProblems(root)).toEqual([]);
});
