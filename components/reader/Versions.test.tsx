// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at } from '../../tests/support/builders';
import { find, press, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { readSnapshot } from '../../utils/archive/snapshots/read-snapshot';
import { getDatabase } from '../../utils/db/database';
import { WHOLE } from '../navigation/route';
import { Versions } from './Versions';

/** In the order they were archived. */
let ids: string[];

beforeEach(async () => {
  await Promise.all(getDatabase().tables.map((table) => table.clear()));
  ids = [];
  for (const [minute, text] of ['Enir.', 'Qalxır.', 'Qalxır.', 'Qalxır.'].entries()) {
    const article = anArticle({ text, html: `<p>${text}</p>` });
    const { snapshotId } = await saveCapture(getDatabase(), article, at(minute));
    if (!ids.includes(snapshotId)) ids.push(snapshotId);
  }
  const selection = anArticle({ kind: 'selection', text: 'Xəzər', html: '<p>Xəzər</p>' });
  ids.push((await saveCapture(getDatabase(), selection, at(9))).snapshotId);
});

async function opened(id: string | undefined): Promise<HTMLElement> {
  const view = await readSnapshot(getDatabase(), id ?? '');
  if (!view) throw new Error('There is no such snapshot.');
  const root = await rendered(<Versions view={view} listing={WHOLE} />);
  await press(find(root, '#versions'));
  return root;
}

const links = (root: HTMLElement) =>
  [...root.querySelectorAll('.version-time > a')].map((link) => link.getAttribute('href'));

it('lists versions newest first, with the way to each and to what changed', async () => {
  const root = await opened(ids[0]);
  expect(find(root, '#versions').textContent).toBe('2 versions2');
  expect(links(root)).toEqual([`#/read/${ids[1]}`, `#/compare/${ids[0]}/${ids[1]}`, `#/read/${ids[0]}`]);
  expect(find(root, '[aria-current=true]').getAttribute('href')).toBe(`#/read/${ids[0]}`);
  expect(await axeProblems(root)).toEqual([]);
});

it('tells when a version was seen unchanged: the last time, and those before', async () => {
  const root = await opened(ids[1]);
  await vi.waitFor(() => expect(root.querySelectorAll('.sightings')).toHaveLength(1));
  const times = [...root.querySelectorAll('.sightings time')].map((time) => time.getAttribute('datetime'));
  expect(times).toEqual([at(3).now.toISOString(), at(2).now.toISOString()]);
  expect(find(root, '.sightings summary').textContent).toBe('1 time before');
});

it('has selections beside the versions, not among them', async () => {
  const root = await opened(ids[1]);
  expect(links(root)).not.toContain(`#/read/${ids[2]}`);
  expect(find(root, '.other-snapshots a').getAttribute('href')).toBe(`#/read/${ids[2]}`);
});
