// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { addModalDialogs } from '../../tests/support/jsdom-dialog';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { addSources } from '../../utils/archive/cases/case-sources';
import { createCase } from '../../utils/archive/cases/change-cases';
import { listMemberships, readCase } from '../../utils/archive/cases/read-cases';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { getDatabase } from '../../utils/db/database';
import { AddToCaseDialog } from './AddToCaseDialog';

const URLS = ['https://xeber.example/1', 'https://xeber.example/2', 'https://xeber.example/3'];

beforeAll(addModalDialogs);

beforeEach(async () => {
  await emptyArchive();
  for (const [n, url] of URLS.entries()) await saveCapture(getDatabase(), anArticle({ url }), at(n));
});

const urlsOf = async (id: string) => (await readCase(getDatabase(), id))?.pages.map(({ url }) => url);

it('adds the chosen sources to a case, takes them out again, and puts them back into their places', async () => {
  const db = getDatabase();
  const id = await createCase(db, 'Harbour', minute(9));
  await addSources(db, id, URLS.slice(0, 2), minute(9));
  const chosen = [URLS[0] ?? '', URLS[2] ?? ''];
  const root = await rendered(<AddToCaseDialog urls={chosen} onClose={vi.fn()} />);
  const box = await vi.waitFor(() => find<HTMLInputElement>(root, '.case-choice input'));
  expect(find(root, 'h2').textContent).toBe('Add 2 sources to a case');
  expect([box.checked, box.indeterminate]).toEqual([false, true]);
  expect(await axeProblems(root)).toEqual([]);
  await press(box);
  await vi.waitFor(async () => expect(await urlsOf(id)).toEqual(URLS));
  await vi.waitFor(() => expect(find(root, '.facet-count').textContent).toBe('3'));
  await press(box);
  await vi.waitFor(async () => expect(await urlsOf(id)).toEqual([URLS[1]]));
  await vi.waitFor(() => expect(find(root, '.facet-count').textContent).toBe('1'));
  await press(box);
  await vi.waitFor(async () => expect(await urlsOf(id)).toEqual(URLS));
});

it('begins a new case with them', async () => {
  const onClose = vi.fn();
  const root = await rendered(<AddToCaseDialog urls={URLS.toReversed()} onClose={onClose} />);
  const field = await vi.waitFor(() => find<HTMLInputElement>(root, '#new-case'));
  field.value = 'Ferry';
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  await press(named(root, 'Create'));
  const name = await vi.waitFor(() => find(root, '.case-choice-name'));
  expect(name.textContent).toBe('Ferry');
  const [{ id } = { id: '' }] = await getDatabase().cases.toArray();
  await vi.waitFor(async () => expect(await urlsOf(id)).toEqual(URLS.toReversed()));
  await press(named(root, 'Done'));
  expect(onClose).toHaveBeenCalledOnce();
});

it('keeps the field of a new case as the cases arrive: what is typed at once is not lost', async () => {
  const root = await rendered(<AddToCaseDialog urls={URLS} onClose={vi.fn()} />);
  const field = await vi.waitFor(() => find<HTMLInputElement>(root, '#new-case'));
  await listMemberships(getDatabase(), URLS);
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(find(root, '#new-case')).toBe(field);
});

it('takes no more than can be put in order by hand', async () => {
  const many = Array.from({ length: 1001 }, (_, n) => `https://xeber.example/${n}`);
  const root = await rendered(<AddToCaseDialog urls={many} onClose={vi.fn()} />);
  expect(find(root, '[role=alert]').textContent).toContain('1,000');
  expect(root.querySelector('#new-case')).toBeNull();
});
