// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, press, rendered, unmountAll } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { addHighlight, readHighlights } from '../../utils/archive/highlights/change-highlights';
import * as reading from '../../utils/capturing/read-tab';
import { getDatabase } from '../../utils/db/database';
import { compareVersions } from '../../utils/diff/compare-versions';
import type { Article } from '../../utils/model/article';
import { fail, MenbeError, ok } from '../../utils/model/result';
import * as live from '../../utils/platform/live-page';
import * as messages from '../../utils/platform/messaging';
import * as worker from '../compare/compare-in-worker';
import { SidePanel } from './SidePanel';

const URL_HERE = 'https://xeber.example/az/1';
const TEXT = 'The ferry sails at nine from the old pier. The mayor came too late.';
const TAB = { id: 1, windowId: 1, url: URL_HERE, title: 'Xəzər' };
const db = getDatabase();

beforeEach(async () => {
  await emptyArchive();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(() => Promise.resolve([TAB] as never));
  vi.spyOn(live, 'shownOnPage').mockResolvedValue(null);
  vi.spyOn(worker, 'compareInWorker').mockImplementation((old, next) =>
    Promise.resolve(compareVersions(old, next)),
  );
});
afterEach(async () => {
  await unmountAll();
  vi.restoreAllMocks();
});

const article = (text: string, more: Partial<Article> = {}) =>
  anArticle({ url: URL_HERE, text, html: `<p>${text}</p>`, ...more });

const archived = (text = TEXT, more: Partial<Article> = {}) => saveCapture(db, article(text, more), at(1));

/** What the user has selected on the page. */
function selected(exact: string | null): void {
  const quote = exact === null ? null : { exact, prefix: '', suffix: '' };
  vi.spyOn(live, 'selectedOnPage').mockResolvedValue(quote);
}

async function panel(): Promise<HTMLElement> {
  const root = await rendered(<SidePanel />);
  await vi.waitFor(() => find(root, '#highlight-live'));
  return root;
}

const said = (root: HTMLElement) => find(root, '.side-make .side-said').textContent;

describe('highlights on the live page', () => {
  async function twoHighlights() {
    const { pageUrl, snapshotId } = await archived();
    const of = { pageUrl, snapshotId, colour: 'blue' } as const;
    const add = (exact: string, n: number) =>
      addHighlight(db, { ...of, quote: { exact, prefix: '', suffix: '' } }, minute(n));
    return [await add('The ferry', 2), await add('The mayor', 3)] as const;
  }

  it('are marked when the user wants it, those that are gone are listed as such, and taken off by the same button', async () => {
    const [ferry, mayor] = await twoHighlights();
    const show = vi.spyOn(live, 'showOnPage').mockResolvedValue({ found: [mayor.id], unsearched: 0 });
    const hide = vi.spyOn(live, 'hideOnPage').mockResolvedValue();
    const goTo = vi.spyOn(live, 'goToOnPage').mockResolvedValue();
    const root = await panel();
    await vi.waitFor(() => expect(root.querySelectorAll('.highlight-card')).toHaveLength(2));
    expect(show).not.toHaveBeenCalled();
    await press(find(root, '#show-on-page'));
    await vi.waitFor(() => expect(find(root, '#gone').textContent).toContain('The ferry'));
    expect(find(root, '#gone').textContent).toContain('Not on the page any more');
    expect(show.mock.calls[0]?.[1].map(({ id }) => id)).toEqual([ferry.id, mayor.id]);
    expect(find(root, '#show-on-page').textContent).toBe('Take highlights off the page');
    expect(await axeProblems(root)).toEqual([]);
    await press(find(root, 'button.highlight-quote'));
    expect(goTo).toHaveBeenCalledWith(expect.anything(), mayor.id);
    await press(find(root, '#show-on-page'));
    await vi.waitFor(() => expect(root.querySelector('#gone')).toBeNull());
    expect(hide).toHaveBeenCalledOnce();
  });

  it('are known to be marked by a panel that is opened again', async () => {
    const [ferry, mayor] = await twoHighlights();
    vi.mocked(live.shownOnPage).mockResolvedValue({ found: [ferry.id, mayor.id], unsearched: 0 });
    vi.spyOn(live, 'showOnPage').mockResolvedValue({ found: [ferry.id, mayor.id], unsearched: 0 });
    const root = await panel();
    await vi.waitFor(() =>
      expect(find(root, '#show-on-page').textContent).toBe('Take highlights off the page'),
    );
  });

  it('are marked no more once the page was loaded again', async () => {
    const [ferry, mayor] = await twoHighlights();
    vi.spyOn(live, 'showOnPage').mockResolvedValue({ found: [ferry.id, mayor.id], unsearched: 0 });
    const root = await panel();
    await vi.waitFor(() => find(root, '#show-on-page'));
    await press(find(root, '#show-on-page'));
    const label = () => find(root, '#show-on-page').textContent;
    await vi.waitFor(() => expect(label()).toBe('Take highlights off the page'));
    await act(async () => {
      await fakeBrowser.tabs.onUpdated.trigger(TAB.id, { status: 'complete' }, TAB as never);
    });
    await vi.waitFor(() => expect(label()).toBe('Show highlights on the page'));
  });

  it('say why the page cannot be marked', async () => {
    await twoHighlights();
    vi.spyOn(live, 'showOnPage').mockRejectedValue(new MenbeError('page-not-granted'));
    const root = await panel();
    await vi.waitFor(() => find(root, '#show-on-page'));
    await press(find(root, '#show-on-page'));
    await vi.waitFor(() => expect(find(root, '.highlights .failure').textContent).toContain('not allowed'));
  });
});

describe('a selection on the live page', () => {
  it('becomes a highlight of the newest version', async () => {
    const { pageUrl, snapshotId } = await archived();
    selected('The mayor came too late.');
    const root = await panel();
    await press(find(root, '#highlight-live'));
    await vi.waitFor(() => expect(said(root)).toBe('Highlighted.'));
    expect(await readHighlights(db, pageUrl)).toMatchObject([
      { snapshotId, quote: { exact: 'The mayor came too late.' } },
    ]);
    await vi.waitFor(() => expect(root.querySelectorAll('.highlight-card')).toHaveLength(1));
  });

  it('must be there', async () => {
    await archived();
    selected(null);
    const root = await panel();
    await press(find(root, '#highlight-live'));
    await vi.waitFor(() => expect(said(root)).toMatch(/^Select words on the page first/));
  });

  it('of a page that is not archived is archived first, when the user wants it', async () => {
    selected('The mayor came too late.');
    const send = vi.spyOn(messages, 'sendMessage').mockImplementation(async () => ok(await archived()));
    const root = await panel();
    await press(find(root, '#highlight-live'));
    await vi.waitFor(() => expect(said(root)).toMatch(/^This page is not archived yet/));
    expect(send).not.toHaveBeenCalled();
    expect(await axeProblems(root)).toEqual([]);
    await press(find(root, '#archive-then-highlight'));
    await vi.waitFor(() => expect(said(root)).toBe('Highlighted.'));
    expect(send).toHaveBeenCalledWith('captureTab', { tabId: 1, url: URL_HERE, scope: 'content' });
  });

  it('that is not in what was archived is told so; the page is archived as it is, then all its text', async () => {
    await archived();
    selected('Printed by the harbour office');
    const send = vi
      .spyOn(messages, 'sendMessage')
      .mockImplementationOnce(async () => ok(await archived('The ferry sails at ten.')))
      .mockImplementationOnce(async () =>
        ok(await archived('The ferry sails at ten. Printed by the harbour office', { kind: 'page' })),
      );
    const root = await panel();
    await press(find(root, '#highlight-live'));
    await vi.waitFor(() => expect(said(root)).toMatch(/^These words are not in what was archived/));
    await press(find(root, '#archive-then-highlight'));
    await vi.waitFor(() => expect(said(root)).toMatch(/they stand outside it/));
    await press(find(root, '#archive-then-highlight'));
    await vi.waitFor(() => expect(said(root)).toBe('Highlighted.'));
    expect(send.mock.calls.map(([, request]) => request)).toMatchObject([
      { scope: 'content' },
      { scope: 'all' },
    ]);
  });
});

describe('a page as it is now', () => {
  const now = (text: string, more: Partial<Article> = {}) =>
    ok({ article: article(text, more), document: { url: URL_HERE, timeOrigin: 0 } });

  async function compared(): Promise<HTMLElement> {
    const root = await panel();
    await press(find(root, '#compare-live'));
    await vi.waitFor(() => expect(root.querySelector('[data-phase="comparing"]')).toBeNull());
    return root;
  }

  it('is compared by words when the user asks, with the passages that changed', async () => {
    await archived();
    const read = vi
      .spyOn(reading, 'readTab')
      .mockResolvedValue(now(TEXT.replace('nine', 'half past ten') + ' He said nothing.'));
    const root = await compared();
    expect(find(root, '#changed-words').textContent).toBe('6 words added, 1 word removed');
    expect(find(root, '#live-changed ins').textContent).toContain('half past ten');
    expect(find(root, '#live-changed del').textContent).toContain('nine');
    expect(read).toHaveBeenCalledOnce();
    expect(await axeProblems(root)).toEqual([]);
  });

  it('is told as unchanged', async () => {
    await archived();
    vi.spyOn(reading, 'readTab').mockResolvedValue(now(TEXT));
    const root = await compared();
    expect(find(root, '#live-unchanged').textContent).toMatch(/^Unchanged since /);
    expect(await axeProblems(root)).toEqual([]);
  });

  it('is told as unchanged where all its text was archived', async () => {
    await archived(`Home. ${TEXT} Imprint.`, { kind: 'page' });
    vi.spyOn(reading, 'readTab').mockImplementation(({ scope }) =>
      Promise.resolve(now(scope === 'all' ? `Home. ${TEXT} Imprint.` : TEXT, { kind: 'page' })),
    );
    const root = await compared();
    expect(root.querySelector('#live-unchanged')).not.toBeNull();
  });

  it('is compared with the archived article where it shows none any more', async () => {
    await archived();
    const notice = now('Gone.', { kind: 'page' });
    vi.spyOn(reading, 'readTab').mockResolvedValue(notice);
    const root = await compared();
    expect(find(root, '#changed-words').textContent).toBe('1 word added, 14 words removed');
  });

  it('is not compared with a selection', async () => {
    await archived('The ferry', { kind: 'selection' });
    vi.spyOn(reading, 'readTab').mockImplementation(({ scope }) =>
      Promise.resolve(now(TEXT, { kind: scope === 'all' ? 'page' : 'article' })),
    );
    const root = await compared();
    expect(find(root, '#side-changed').textContent).toMatch(/^Only a selection of this page is archived/);
  });

  it('says why it cannot be read', async () => {
    await archived();
    vi.spyOn(reading, 'readTab').mockResolvedValue(fail('page-empty'));
    const root = await compared();
    expect(root.querySelector('.failure')).not.toBeNull();
  });
});
