// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { addSources } from '../../utils/archive/cases/case-sources';
import { createCase } from '../../utils/archive/cases/change-cases';
import { readCase } from '../../utils/archive/cases/read-cases';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { deletePages } from '../../utils/archive/pages/delete-pages';
import { getDatabase } from '../../utils/db/database';
import { WHOLE } from '../navigation/route';
import { CasePane } from './CasePane';

const urlOf = (title: string) => `https://xeber.example/${title}`;

let id: string;

beforeEach(async () => {
  await emptyArchive();
  localStorage.clear();
  const db = getDatabase();
  for (const [n, title] of ['a', 'b', 'c'].entries())
    await saveCapture(db, anArticle({ url: urlOf(title), title }), at(n));
  id = await createCase(db, 'Harbour', minute(9));
});

const add = (...titles: string[]) => addSources(getDatabase(), id, titles.map(urlOf), minute(10));

const titles = (root: HTMLElement) =>
  [...root.querySelectorAll('.case-source-words a')].map(({ textContent }) => textContent);

async function shown(onExport = vi.fn()): Promise<HTMLElement> {
  const root = await rendered(<CasePane caseId={id} listing={WHOLE} onExport={onExport} />);
  await vi.waitFor(() => find(root, '#export-case'));
  return root;
}

it('says that a case is not there, and how an empty one is filled', async () => {
  const root = await rendered(<CasePane caseId="none" listing={WHOLE} onExport={vi.fn()} />);
  await vi.waitFor(() => find(root, '#case-missing'));
  expect(await axeProblems(root)).toEqual([]);
  const empty = await shown();
  find(empty, '#case-empty');
  expect(find<HTMLButtonElement>(empty, '#export-case').disabled).toBe(true);
  expect(await axeProblems(empty)).toEqual([]);
});

it('is put in order by buttons that keep the focus, and says the new place', async () => {
  await add('a', 'b', 'c');
  const root = await shown();
  expect(titles(root)).toEqual(['a', 'b', 'c']);
  expect(named(root, 'Move up: a').getAttribute('aria-disabled')).toBe('true');
  expect(named(root, 'Move down: c').getAttribute('aria-disabled')).toBe('true');
  const up = named(root, 'Move up: c');
  up.focus();
  await press(up);
  await vi.waitFor(() => expect(titles(root)).toEqual(['a', 'c', 'b']));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up: c');
  expect(root.textContent).toContain('Place 2 of 3');
  expect(await axeProblems(root)).toEqual([]);
});

it('moves the same source on when it is clicked again at once, though another is under the pointer', async () => {
  await add('a', 'b', 'c');
  const root = await shown();
  const click = (name: string, place: MouseEventInit) =>
    act(
      () =>
        void named(root, name).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, ...place })),
    );
  await click('Move down: a', { clientX: 50, clientY: 60 });
  await vi.waitFor(() => expect(titles(root)).toEqual(['b', 'a', 'c']));
  await click('Move down: b', { clientX: 50, clientY: 60 });
  await vi.waitFor(() => expect(titles(root)).toEqual(['b', 'c', 'a']));
  await click('Move down: b', { clientX: 50, clientY: 90 });
  await vi.waitFor(() => expect(titles(root)).toEqual(['c', 'b', 'a']));
});

it('is put in order by dragging', async () => {
  await add('a', 'b', 'c');
  const root = await shown();
  const row = (title: string) => find(root, `[data-page-url="${urlOf(title)}"]`);
  const fire = (title: string, type: string) =>
    act(() => void row(title).dispatchEvent(new Event(type, { bubbles: true, cancelable: true })));
  await fire('a', 'dragstart');
  await fire('c', 'dragover');
  expect(row('c').dataset['over']).toBe('true');
  await fire('c', 'drop');
  await vi.waitFor(() => expect(titles(root)).toEqual(['b', 'c', 'a']));
});

it('takes a source out, and puts it back into its place', async () => {
  await add('a', 'b', 'c');
  const root = await shown();
  await press(named(root, 'Take out of the case: b'));
  await vi.waitFor(() => expect(titles(root)).toEqual(['a', 'c']));
  await press(await vi.waitFor(() => named(root, 'Undo')));
  await vi.waitFor(() => expect(titles(root)).toEqual(['a', 'b', 'c']));
});

it('exports its sources in its order, without those in the bin, of which it tells', async () => {
  await add('c', 'a', 'b');
  await deletePages(getDatabase(), [urlOf('a')], minute(11));
  const onExport = vi.fn();
  const root = await shown(onExport);
  expect(find(root, '#case').textContent).toContain('1 more source of this case is in the bin.');
  await press(named(root, 'Export the case'));
  expect(onExport).toHaveBeenCalledWith({
    kind: 'pages',
    urls: [urlOf('c'), urlOf('b')],
    ofCase: { id: expect.any(String), name: 'Harbour' },
  });
});

it('is renamed, and has a note of its own', async () => {
  const root = await shown();
  await press(named(root, 'Rename'));
  const field = find<HTMLInputElement>(root, '#case-name');
  expect(field.value).toBe('Harbour');
  field.value = 'The harbour';
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  await press(named(root, 'Save'));
  await vi.waitFor(() => expect(find(root, '#case-title').textContent).toBe('The harbour'));
  const note = find<HTMLTextAreaElement>(root, '#note-field');
  note.value = 'Ask the master.';
  await act(() => void note.dispatchEvent(new Event('input', { bubbles: true })));
  await vi.waitFor(
    async () => expect((await readCase(getDatabase(), id))?.record.note).toBe('Ask the master.'),
    { timeout: 3000 },
  );
});
