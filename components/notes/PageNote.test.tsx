// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { saveNote } from '../../utils/archive/notes/save-note';
import { getDatabase } from '../../utils/db/database';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { PageNote } from './PageNote';

/** What shows a note is loaded when it is needed. */
const LOADED = { timeout: 15_000 };

const URL = 'https://xeber.example/1';

/** As the reader has it: the note comes from the archive. */
function Noted() {
  const { value } = useLiveQuery(() => getDatabase().pages.get(URL), []);
  return value ? <PageNote page={value} /> : null;
}

async function show(): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<Noted />, root);
  await vi.waitFor(() => expect(root.querySelector('.note')).not.toBeNull());
  // Its effects run, as they have when somebody types.
  await act(() => undefined);
  return root;
}

const field = (root: HTMLElement) => root.querySelector('textarea') as HTMLTextAreaElement;
const stored = async () => (await getDatabase().pages.get(URL))?.note;
const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith('draft:'));

function type(root: HTMLElement, text: string): void {
  field(root).focus();
  field(root).value = text;
  field(root).dispatchEvent(new Event('input', { bubbles: true }));
}

/** Takes the component off the page, as the reader does when it goes on. */
function leave(root: HTMLElement): void {
  act(() => render(null, root));
}

beforeEach(async () => {
  localStorage.clear();
  await Promise.all(getDatabase().tables.map((table) => table.clear()));
  await saveCapture(getDatabase(), anArticle({ url: URL }), at(1));
});

describe('PageNote', () => {
  it('stores what was typed at a pause, and says so', async () => {
    const root = await show();
    type(root, 'Ask the **institute**');
    await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toBe('Saving…'));
    expect(drafts()).toHaveLength(1);
    await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toBe('Saved'));
    expect(await axeProblems(root)).toEqual([]);
    expect(await stored()).toBe('Ask the **institute**');
    expect(drafts()).toEqual([]);
    leave(root);
  });

  it('stores what was not stored yet as it is left', async () => {
    const root = await show();
    type(root, 'last words');
    leave(root);
    await vi.waitFor(async () => expect(await stored()).toBe('last words'), LOADED);
  });

  it('takes up a draft that was left behind', async () => {
    localStorage.setItem(`draft:note:${URL} killed`, JSON.stringify({ text: 'half a sent', base: null }));
    const root = await show();
    await vi.waitFor(async () => expect(await stored()).toBe('half a sent'));
    await vi.waitFor(() => expect(drafts()).toEqual([]));
    await vi.waitFor(
      () => expect(root.querySelector('.note-view')?.textContent?.trim()).toBe('half a sent'),
      LOADED,
    );
    leave(root);
  });

  it('shows a note as what its Markdown means, and its text again to who edits it', async () => {
    await saveNote(getDatabase(), URL, 'Ask the **institute**', { base: null, now: minute(2) });
    const root = await show();
    await vi.waitFor(() => expect(root.querySelector('strong')?.textContent).toBe('institute'), LOADED);
    root.querySelector<HTMLElement>('#edit-note')?.click();
    await vi.waitFor(() => expect(field(root)?.value).toBe('Ask the **institute**'));
    await vi.waitFor(() => expect(document.activeElement).toBe(field(root)));
    field(root).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vi.waitFor(() => expect(root.querySelector('strong')).not.toBeNull());
    leave(root);
  });

  it('keeps both texts when the note was edited elsewhere meanwhile, if that is chosen', async () => {
    const root = await show();
    type(root, 'mine');
    await saveNote(getDatabase(), URL, 'theirs', { base: null, now: minute(2) });
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('theirs'));
    expect(await stored()).toBe('theirs');
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Keep both')?.click();
    await vi.waitFor(async () => expect(await stored()).toBe('theirs\n\nmine'));
    leave(root);
  });
});
