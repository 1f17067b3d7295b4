// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { linkRequest } from '../../tests/support/link-request';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { offered } from '../../tests/support/run-link-format-tests';
import { importLinks } from '../../utils/archive/link-import/import-links';
import { getDatabase } from '../../utils/db/database';
import { WHOLE } from '../navigation/route';
import { LinksPane } from './LinksPane';

const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>
<DT><A HREF="https://a.example/1" ADD_DATE="1375217524" TAGS="su,qum">Xəzər</A><DD>Kim ödəyir?
<DT><A HREF="https://b.example/2">Kür</A></DL>`;

async function bring() {
  const offer = await offered([{ path: 'b.html', content: BOOKMARKS }]);
  return importLinks(getDatabase(), offer, linkRequest({ now: minute(1) }));
}

const rows = (root: HTMLElement) =>
  [...root.querySelectorAll('.link-row a')].map(({ textContent }) => textContent);

beforeEach(emptyArchive);

it('says how links come here while there is none', async () => {
  const root = await rendered(<LinksPane listing={WHOLE} />);
  await vi.waitFor(() => find(root, '#no-links'));
  expect(await axeProblems(root)).toEqual([]);
});

it('lists what waits with all that is known of it, and is searched', async () => {
  await bring();
  const root = await rendered(<LinksPane listing={WHOLE} />);
  await vi.waitFor(() => expect(rows(root)).toEqual(['Kür', 'Xəzər']));
  const link = find(root, '[data-page-url="https://a.example/1"]');
  expect(link.textContent).toContain('a.example · saved Jul 30, 2013');
  expect(link.textContent).toContain('Kim ödəyir?');
  expect(find<HTMLAnchorElement>(link, 'a').href).toBe('https://a.example/1');
  expect(await axeProblems(root)).toEqual([]);
  const field = find<HTMLInputElement>(root, '#links-filter');
  field.value = 'qum';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(rows(root)).toEqual(['Xəzər']));
});

it('removes a link and puts it back', async () => {
  await bring();
  const root = await rendered(<LinksPane listing={WHOLE} />);
  await vi.waitFor(() => expect(rows(root)).toHaveLength(2));
  await press(named(root, 'Remove Kür'));
  await vi.waitFor(() => expect(rows(root)).toEqual(['Xəzər']));
  await press(named(root, 'Undo'));
  await vi.waitFor(() => expect(rows(root)).toHaveLength(2));
});

it('undoes an import as one', async () => {
  await bring();
  const root = await rendered(<LinksPane listing={WHOLE} />);
  await vi.waitFor(() => expect(find(root, '.import-list').textContent).toContain('Bookmarks'));
  await press(named(root, 'Undo this import'));
  await vi.waitFor(() => find(root, '#no-links'));
  await vi.waitFor(() => expect(root.querySelector('.import-list')).toBeNull());
  await vi.waitFor(async () => expect(await getDatabase().imports.count()).toBe(0));
  expect(await getDatabase().links.count()).toBe(0);
});
