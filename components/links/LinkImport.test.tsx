// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { offered } from '../../tests/support/run-link-format-tests';
import { getDatabase } from '../../utils/db/database';
import { MenbeError } from '../../utils/model/result';
import { LinkImport } from './LinkImport';

const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>Dəniz</H3><DL><p>
<DT><A HREF="https://a.example/1" TAGS="su,qum">Xəzər</A>
<DT><A HREF="https://b.example/2" TAGS="su">Kür</A></DL><p>
<DT><A HREF="https://c.example/3">Araz</A>
<DT><A HREF="javascript:x()">=Skript</A></DL>`;

async function shown(content = BOOKMARKS) {
  const onRestart = vi.fn();
  const onShow = vi.fn();
  const offer = await offered([{ path: 'b.html', content }]);
  const root = await rendered(<LinkImport offer={offer} onRestart={onRestart} onShow={onShow} />);
  return { root, onRestart, onShow };
}

const figure = (root: HTMLElement, name: string) => find(root, `[data-figure=${name}] dd`).textContent;

beforeEach(emptyArchive);

it('says what was recognised and what would come, takes what was chosen with a tag, and undoes it', async () => {
  const { root, onShow } = await shown();
  const survey = await vi.waitFor(() => find(root, '#link-survey'));
  expect(survey.textContent).toContain('Bookmarks: b.html');
  expect([figure(root, 'added'), figure(root, 'problems')]).toEqual(['3', '1']);
  expect(find(root, '#link-problems').textContent).toContain('url is not valid');
  expect(await axeProblems(root)).toEqual([]);
  const folder = find(root, '[data-dimension=folder]');
  find<HTMLDetailsElement>(root, '[data-dimension=folder]').open = true;
  await press(find(folder, 'li:last-child input'));
  await vi.waitFor(() => expect(figure(root, 'added')).toBe('2'));
  expect(figure(root, 'leftOut')).toBe('1');
  const tag = find<HTMLInputElement>(root, '#links-tag');
  tag.value = 'köhnə';
  tag.dispatchEvent(new Event('input', { bubbles: true }));
  await press(await vi.waitFor(() => named(root, 'Import 2 links')));
  await vi.waitFor(() => find(root, '#link-result[data-state=done]'));
  expect((await getDatabase().links.toArray()).map(({ tags }) => tags.at(-1))).toEqual(['köhnə', 'köhnə']);
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#links-show'));
  expect(onShow).toHaveBeenCalledOnce();
  await press(find(root, '#links-undo'));
  await vi.waitFor(() => find(root, '#link-result[data-state=undone]'));
  // It is told at once; the rows go after it.
  await vi.waitFor(async () => expect(await getDatabase().links.count()).toBe(0));
});

it('names times that cannot be read, whole', async () => {
  const { root } = await shown(BOOKMARKS.replace('TAGS="su"', 'ADD_DATE="12:30 at noon"'));
  const list = await vi.waitFor(() => find(root, '#time-problems'));
  expect(list.textContent).toContain('“12:30 at noon” is not a time');
  expect(await axeProblems(root)).toEqual([]);
});

it('says how far an import came that fails, and that nothing of it stays', async () => {
  const { root } = await shown();
  vi.spyOn(getDatabase().imports, 'update').mockRejectedValueOnce(new MenbeError('quota-exceeded'));
  await press(await vi.waitFor(() => find(root, '#links-confirm')));
  const result = await vi.waitFor(() => find(root, '#link-result[data-state=failed]'));
  expect(result.dataset['code']).toBe('quota-exceeded');
  expect(find(result, '#link-stopped-at').textContent).toBe(
    'Until then, 4 rows had been read. All of this import was taken back: nothing of it stays.',
  );
  expect(find(result, '#link-problems').textContent).toContain('url is not valid');
  expect(await axeProblems(root)).toEqual([]);
  await vi.waitFor(async () => expect(await getDatabase().links.count()).toBe(0));
});

it('offers nothing to import where nothing is new', async () => {
  const { root, onRestart } = await shown('<!DOCTYPE NETSCAPE-Bookmark-file-1><DL></DL>');
  await vi.waitFor(() => expect(find(root, '#link-survey').textContent).toContain('nothing new'));
  expect(root.querySelector('#links-confirm')).toBeNull();
  await press(named(root, 'Choose another file'));
  expect(onRestart).toHaveBeenCalledOnce();
});
