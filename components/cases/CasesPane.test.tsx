// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { addSources } from '../../utils/archive/cases/case-sources';
import { createCase } from '../../utils/archive/cases/change-cases';
import { saveCaseNote } from '../../utils/archive/cases/save-case-note';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { getDatabase } from '../../utils/db/database';
import { WHOLE } from '../navigation/route';
import { CasesPane } from './CasesPane';

const PAGE = 'https://xeber.example/az/1';

beforeEach(async () => {
  await emptyArchive();
  location.hash = '';
});

it('says how to begin, and begins a case under a name', async () => {
  const root = await rendered(<CasesPane listing={WHOLE} />);
  await vi.waitFor(() => find(root, '#no-case'));
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Create'));
  expect(await getDatabase().cases.count()).toBe(0);
  const field = find<HTMLInputElement>(root, '#new-case');
  field.value = ' Harbour ';
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  await press(named(root, 'Create'));
  await vi.waitFor(() => expect(location.hash).toMatch(/^#\/case\/[\w-]+$/));
  expect(await getDatabase().cases.toArray()).toMatchObject([{ name: 'Harbour', note: null }]);
  field.value = 'HARBOUR';
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  await vi.waitFor(() => find(root, '[data-case]'));
  await press(named(root, 'Create'));
  expect(find(root, '.name-taken').textContent).toBe('This name is in use. Choose another.');
  expect(await getDatabase().cases.count()).toBe(1);
});

it('lists cases with their sources and notes, deletes one, and brings it back', async () => {
  const db = getDatabase();
  await saveCapture(db, anArticle({ url: PAGE }), at(1));
  const id = await createCase(db, 'Harbour', minute(2));
  await addSources(db, id, [PAGE], minute(3));
  await saveCaseNote(db, id, 'Ask the master.\nSoon.', { base: null, now: minute(4) });
  const root = await rendered(<CasesPane listing={{ filter: 'ferry', sort: null }} />);
  const link = await vi.waitFor(() => find<HTMLAnchorElement>(root, '[data-case] a'));
  expect(link.getAttribute('href')).toBe(`#/case/${id}?q=ferry`);
  expect(find(root, '.case-facts').textContent).toBe('1 source · Ask the master.');
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Delete the case: Harbour'));
  await vi.waitFor(() => expect(find(root, '.undo-note').textContent).toContain('“Harbour” was deleted'));
  await vi.waitFor(() => expect(root.querySelector('[data-case]')).toBeNull());
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Undo'));
  await vi.waitFor(() => find(root, '[data-case]'));
  expect(find(root, '.case-facts').textContent).toBe('1 source · Ask the master.');
});
