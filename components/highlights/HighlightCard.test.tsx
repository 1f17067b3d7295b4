// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { minute } from '../../tests/support/builders';
import {
  addHighlight,
  changeHighlight,
  readHighlights,
} from '../../utils/archive/highlights/change-highlights';
import { getDatabase } from '../../utils/db/database';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { HighlightCard } from './HighlightCard';

const PAGE = 'https://xeber.example/1';
const onGo = vi.fn();
const onRemove = vi.fn();
let id: string;
let root: HTMLElement;

/** As the list has it: the highlight comes from the archive. */
function Card({ isOrphan }: { isOrphan: boolean }) {
  const { value } = useLiveQuery(() => readHighlights(getDatabase(), PAGE), []);
  const [highlight] = value ?? [];
  return highlight ? (
    <HighlightCard highlight={highlight} onGo={isOrphan ? null : onGo} onRemove={onRemove} />
  ) : null;
}

async function show(isOrphan = false): Promise<void> {
  root = document.createElement('ol');
  document.body.replaceChildren(root);
  render(<Card isOrphan={isOrphan} />, root);
  await vi.waitFor(() => expect(root.querySelector('li')).not.toBeNull());
}

const field = () => root.querySelector('textarea') as HTMLTextAreaElement;
const stored = async () => (await getDatabase().highlights.get(id))?.comment;
const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith('draft:'));

function type(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
}

function leaveDraft(text: string, base: string): void {
  localStorage.setItem(`draft:comment:${id} killed`, JSON.stringify({ text, base }));
}

// Stores what is not stored, before the next test
afterEach(() => act(() => render(null, root)));
beforeEach(async () => {
  localStorage.clear();
  await getDatabase().highlights.clear();
  const quote = { exact: 'the level has fallen', prefix: '', suffix: '' };
  const row = { pageUrl: PAGE, snapshotId: 's1', quote, colour: 'yellow' } as const;
  ({ id } = await addHighlight(getDatabase(), row, minute(1)));
});

describe('HighlightCard', () => {
  it('stores a comment at a pause; until then it is a draft', async () => {
    await show();
    type('By how much?');
    expect(drafts()).toHaveLength(1);
    expect(await stored()).toBeNull();
    await vi.waitFor(async () => expect(await stored()).toBe('By how much?'));
    await vi.waitFor(() => expect(drafts()).toEqual([]));
  });

  it('takes up a draft that a killed tab has left, and stores it', async () => {
    leaveDraft('Which le', '');
    await show();
    await vi.waitFor(() => expect(field().value).toBe('Which le'));
    await vi.waitFor(async () => expect(await stored()).toBe('Which le'));
  });

  it('keeps both where the comment was changed after the draft was begun', async () => {
    leaveDraft('mine', '');
    await changeHighlight(getDatabase(), id, { comment: 'theirs' }, minute(2));
    await show();
    await vi.waitFor(() => expect(field().value).toBe('theirs\n\nmine'));
  });

  it('keeps what could not be stored, says so, and stores it with the next change', async () => {
    await show();
    vi.spyOn(getDatabase().highlights, 'update').mockRejectedValueOnce(
      new DOMException('full', 'QuotaExceededError'),
    );
    type('one');
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')).not.toBeNull());
    expect(field().value).toBe('one');
    expect(drafts()).toHaveLength(1);
    type('one, two');
    await vi.waitFor(async () => expect(await stored()).toBe('one, two'));
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')).toBeNull());
  });

  it('changes the colour at once', async () => {
    await show();
    root.querySelector<HTMLElement>('[title=Green] input')?.click();
    await vi.waitFor(() => expect(root.querySelector('li')?.getAttribute('data-colour')).toBe('green'));
    expect((await getDatabase().highlights.get(id))?.colour).toBe('green');
  });

  it('leads to its words where they are in the text, and is deleted by its button', async () => {
    await show();
    expect(await axeProblems(root)).toEqual([]);
    root.querySelector<HTMLElement>('button.highlight-quote')?.click();
    expect(onGo).toHaveBeenCalledOnce();
    root.querySelector<HTMLElement>('[aria-label="Delete highlight"]')?.click();
    expect(onRemove).toHaveBeenCalledOnce();
    render(null, root);
    await show(true);
    expect(root.querySelector('button.highlight-quote')).toBeNull();
    expect(root.textContent).toContain('the level has fallen');
  });
});
