// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { createRef } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute, someDetails } from '../../tests/support/builders';
import { find, press, rendered, unmountAll } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { deletePages } from '../../utils/archive/pages/delete-pages';
import { readSnapshot } from '../../utils/archive/snapshots/read-snapshot';
import { addSources } from '../../utils/archive/cases/case-sources';
import { createCase } from '../../utils/archive/cases/change-cases';
import { addTag } from '../../utils/archive/tags/change-tags';
import { getDatabase } from '../../utils/db/database';
import type { Article } from '../../utils/model/article';
import { WHOLE } from '../navigation/route';
import { ReaderHeader } from './ReaderHeader';

beforeEach(async () => {
  await Promise.all(getDatabase().tables.map((table) => table.clear()));
});

// What watching is shown for has its news forgotten.
afterEach(unmountAll);

async function shown(article: Partial<Article> = {}, answered?: number): Promise<HTMLElement> {
  const { snapshotId } = await saveCapture(getDatabase(), anArticle(article), { ...at(1), answered });
  const view = await readSnapshot(getDatabase(), snapshotId);
  if (!view) throw new Error('There is no such snapshot.');
  return rendered(<ReaderHeader view={view} listing={WHOLE} headingRef={createRef()} />);
}

it('tells site, author and dates in a line, and the dates exactly on hover', async () => {
  const root = await shown();
  expect(find(root, '#site').textContent).toBe('Xəbər');
  expect(find(root, '#byline').textContent).toBe('Aygün Əliyeva');
  expect(find(root, '#published-at').title).toContain('2025');
  expect(find(root, '#archived-at').textContent).toMatch(/^archived .*23/);
  expect(find(root, '#archived-at').title).toMatch(/:01:00/);
  expect(await axeProblems(root)).toEqual([]);
});

it('leaves out of the line what the page does not state, and says so in the details', async () => {
  const root = await shown({ byline: null, publishedTime: null });
  expect(root.querySelector('#byline, #published-at')).toBeNull();
  expect(root.querySelectorAll('#details .not-stated').length).toBeGreaterThanOrEqual(2);
});

it('unfolds all facts, and has them unfolded for the next source', async () => {
  const stated = { views: 7, comments: null };
  const root = await shown({ details: someDetails({ stated }) });
  const isOpen = () => [find(root, '#details').dataset['open'], find(root, '#details-button').ariaExpanded];
  expect(isOpen()).toEqual(['false', 'false']);
  await press(find(root, '#details-button'));
  expect(isOpen()).toEqual(['true', 'true']);
  expect(find(root, '#stated-counts').textContent).toBe('7 views');
  expect(find(root, '#source-url').getAttribute('href')).toBe('https://xeber.example/az/1');
  expect(root.querySelector('#site-answer')).toBeNull();
  const next = await shown({ url: 'https://xeber.example/az/2' }, 404);
  expect(find(next, '#site-answer').textContent).toBe('HTTP 404');
  expect(find(next, '#details').dataset['open']).toBe('true');
  expect(await axeProblems(next)).toEqual([]);
});

it('names the cases that have the source, and leads to them', async () => {
  const root = await shown();
  expect(root.querySelector('#in-cases')).toBeNull();
  const db = getDatabase();
  const [page] = await db.pages.toArray();
  const id = await createCase(db, 'The harbour', minute(2));
  await createCase(db, 'The ferry', minute(3));
  await addSources(db, id, [page?.url ?? ''], minute(4));
  await vi.waitFor(() => expect(root.querySelector('#in-cases')?.textContent).toBe('The harbour'));
  expect(find(root, '#in-cases a').getAttribute('href')).toBe(`#/case/${id}`);
  expect(await axeProblems(root)).toEqual([]);
});

it('calls comments comments where the page shows no views', async () => {
  const root = await shown({ details: someDetails({ stated: { views: null, comments: 2 } }) });
  expect(find(root, '#stated-counts').textContent).toBe('2 comments');
  expect([...root.querySelectorAll('dt')].map(({ textContent }) => textContent)).toContain(
    'Comments (as shown)',
  );
});

it('shows the tags of a source in the bin, with nothing to change them or to watch the page with', async () => {
  const { pageUrl, snapshotId } = await saveCapture(getDatabase(), anArticle(), at(1));
  await addTag(getDatabase(), [pageUrl], 'Xəzər', { now: minute(2) });
  await deletePages(getDatabase(), [pageUrl], minute(3));
  const view = await readSnapshot(getDatabase(), snapshotId);
  if (!view) throw new Error('There is no such snapshot.');
  const root = await rendered(<ReaderHeader view={view} listing={WHOLE} headingRef={createRef()} />);
  expect(find(root, '.tag-names').textContent).toBe('Xəzər');
  expect(root.querySelector('#tag-input, .tag-remove, #watch')).toBeNull();
  expect(await axeProblems(root)).toEqual([]);
});
