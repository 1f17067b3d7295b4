// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at } from '../../tests/support/builders';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { addTag } from '../../utils/archive/tags/change-tags';
import { getDatabase } from '../../utils/db/database';
import type { SaveOutcome } from '../../utils/model/capture';
import * as hosts from '../../utils/platform/host-access';
import * as live from '../../utils/platform/live-page';
import * as panel from '../../utils/platform/side-panel';
import type { CaptureView } from './capture-view';
import { Known as State } from './Known';
import { PageDesk } from './PageDesk';
import type { CurrentPage } from './use-current-page';

const URL_HERE = 'https://xeber.example/az/1';
const OTHER = 'https://xeber.example/az/2';
const CREDITED = 'https://redaktor.example/1';
const READY = { blocked: null, doubt: null };
const onOpen = vi.fn();

beforeEach(async () => {
  onOpen.mockClear();
  const db = getDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
});

function desk(view: CaptureView, foreseen: CurrentPage['foreseen'] = READY): Promise<HTMLElement> {
  const tab = { id: 1, windowId: 7, url: URL_HERE, title: 'Xəzər' };
  const current = { tab, view, foreseen, scope: 'content' as const, archive: vi.fn(), forget: vi.fn() };
  return rendered(<PageDesk current={current} now={new Date()} onOpen={onOpen} />);
}

const archived = async (url = URL_HERE): Promise<SaveOutcome> =>
  saveCapture(getDatabase(), anArticle({ url }), at(1));

async function afterCapture(overrides: Partial<SaveOutcome> = {}): Promise<HTMLElement> {
  const root = await desk({ phase: 'archived', outcome: { ...(await archived()), ...overrides } });
  await vi.waitFor(() => expect(root.querySelector('#tag-input')).not.toBeNull());
  return root;
}

describe('once a page is archived', () => {
  it('takes tags by Enter, with completion from those in use', async () => {
    await archived(OTHER);
    await addTag(getDatabase(), [OTHER], 'Ekologiya', { now: new Date() });
    const root = await afterCapture();
    const input = find<HTMLInputElement>(root, '#tag-input');
    input.focus();
    input.value = 'eko';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(find(root, '[role=option] bdi').textContent).toBe('Ekologiya'));
    for (const key of ['ArrowDown', 'Enter']) {
      input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await vi.waitFor(() => expect(find(root, '.tag bdi').textContent).toBe('Ekologiya'));
    expect((await getDatabase().pages.get(URL_HERE))?.tags).toEqual(['Ekologiya']);
    expect(await axeProblems(root)).toEqual([]);
  });

  it('opens a field for a note, ready to be written into, and stores what is written', async () => {
    const root = await afterCapture();
    await press(named(root, 'Note'));
    const field = find<HTMLTextAreaElement>(root, '#note-field');
    expect(document.activeElement).toBe(field);
    field.value = 'Ask the ministry.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(
      async () => expect((await getDatabase().pages.get(URL_HERE))?.note).toBe('Ask the ministry.'),
      { timeout: 3000 },
    );
  });

  it('shows a note that an earlier popup could not store', async () => {
    localStorage.setItem(
      `draft:note:${URL_HERE} gone`,
      JSON.stringify({ text: 'Half a thought', base: null }),
    );
    const root = await afterCapture();
    await vi.waitFor(
      () => expect(root.querySelector('.note')?.textContent).toContain('Half a thought'),
      9000,
    );
    await vi.waitFor(
      async () => expect((await getDatabase().pages.get(URL_HERE))?.note).toBe('Half a thought'),
      3000,
    );
  });

  it('watches the page where the browser gives access', async () => {
    vi.spyOn(hosts, 'requestHosts').mockResolvedValue(true);
    const root = await afterCapture();
    await vi.waitFor(() => expect(root.querySelector('#watch-page')).not.toBeNull());
    await press(named(root, 'Watch'));
    await vi.waitFor(() => expect(find(root, '#watched').textContent).toBe('Watched'));
    expect(await getDatabase().watches.get(URL_HERE)).toMatchObject({ own: 'auto' });
  });

  it('does not where it gives none, and says so', async () => {
    vi.spyOn(hosts, 'requestHosts').mockResolvedValue(false);
    const root = await afterCapture();
    await vi.waitFor(() => expect(root.querySelector('#watch-page')).not.toBeNull());
    await press(named(root, 'Watch'));
    await vi.waitFor(() => expect(find(root, '[role=alert]').textContent).toContain('did not give access'));
    expect(await getDatabase().watches.count()).toBe(0);
  });

  it('says what the site answered', async () => {
    const root = await afterCapture({ doubt: { code: 'http-error', status: 404 } });
    expect(find(root, '#page-doubt').textContent).toBe('The site answered 404: this is its error page.');
  });

  it('tells a credited source that is archived already as archived, and leads to it', async () => {
    const { snapshotId } = await archived(CREDITED);
    const root = await afterCapture({ declaredSource: { name: 'Redaktor', url: CREDITED } });
    await vi.waitFor(() => expect(root.querySelector('#read-credited')).not.toBeNull());
    await vi.waitFor(() =>
      expect(find(root, '#credited-source').textContent).toMatch(/^Credits Redaktor Archived .+ Read$/),
    );
    await press(find(root, '#read-credited'));
    expect(onOpen).toHaveBeenCalledWith(expect.stringMatching(`library.html#/read/${snapshotId}$`));
  });

  it('opens the panel beside the page, in its window, and closes', async () => {
    const opened = vi.spyOn(panel, 'openSidePanel').mockResolvedValue();
    const closed = vi.spyOn(globalThis, 'close').mockReturnValue();
    const root = await afterCapture();
    await press(named(root, 'Beside the page'));
    expect(opened).toHaveBeenCalledWith(7);
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
    vi.restoreAllMocks();
  });

  it('leads to the other sources of the site', async () => {
    await archived(OTHER);
    const root = await afterCapture();
    await vi.waitFor(() => expect(find(root, '#of-site').textContent).toBe('2 sources of this site'));
    expect(find<HTMLAnchorElement>(root, '#of-site a').hash).toBe('#/?q=site%3Axeber.example');
  });

  it('says nothing of the site where it has no other of it', async () => {
    const root = await afterCapture();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(root.querySelector('#of-site')).toBeNull();
  });
});

describe('before', () => {
  it('shows the tags of a page that is known, and when it changed last', async () => {
    const db = getDatabase();
    await archived();
    await saveCapture(db, anArticle({ text: 'Başqa mətn.', html: '<p>Başqa mətn.</p>' }), at(9));
    await addTag(db, [URL_HERE], 'Xəzər', { now: new Date() });
    const page = await db.pages.get(URL_HERE);
    const root = await desk({ phase: 'idle', page });
    await vi.waitFor(() => expect(root.querySelector('.tag')).not.toBeNull());
    expect(find(root, '.tag bdi').textContent).toBe('Xəzər');
    expect(find(root, '.kept-since').textContent).toMatch(/^Changed last: /);
  });

  it('tells the archiving of a page from a later sighting that found it unchanged', async () => {
    const { pageUrl } = await archived();
    const now = new Date(at(1).now.getTime() + 20 * 86_400_000);
    const stateOf = async (then: Date) => {
      const page = await getDatabase().pages.get(pageUrl);
      return page ? rendered(<State page={page} now={then} onOpen={onOpen} />) : document.body;
    };
    const once = await stateOf(now);
    await vi.waitFor(() => expect(find(once, '.archived-when').textContent).toBe('Archived 20 days ago'));
    await saveCapture(getDatabase(), anArticle({ url: URL_HERE }), { ...at(1), now });
    const again = await stateOf(new Date(now.getTime() + 1000));
    await vi.waitFor(() =>
      expect(find(again, '.archived-when').textContent).toBe(
        'Archived 20 days ago · seen unchanged just now',
      ),
    );
  });

  it('makes a highlight of what is selected on the page, and shows those of the page on it', async () => {
    const { pageUrl } = await archived();
    const page = await getDatabase().pages.get(pageUrl);
    const quote = { exact: anArticle().text.slice(0, 12), prefix: '', suffix: '' };
    vi.spyOn(live, 'selectedOnPage').mockResolvedValueOnce(null).mockResolvedValue(quote);
    vi.spyOn(live, 'shownOnPage').mockResolvedValue(null);
    const shown = vi.spyOn(live, 'showOnPage').mockResolvedValue({ found: [], unsearched: 0 });
    const root = await desk({ phase: 'idle', page });
    const button = await vi.waitFor(() => find(root, '#highlight-live'));
    const said = () => find(root, '.live-said').textContent;
    expect(root.querySelector('#show-on-page')).toBeNull();
    await press(button);
    await vi.waitFor(() => expect(said()).toMatch(/^Select words on the page first/));
    await press(button);
    await vi.waitFor(() => expect(said()).toBe('Highlighted.'));
    await press(await vi.waitFor(() => find(root, '#show-on-page')));
    await vi.waitFor(() => expect(find(root, '#show-on-page').textContent).toBe('Hide highlights'));
    expect(shown.mock.calls[0]?.[1]).toMatchObject([{ quote: { exact: quote.exact } }]);
    expect(await axeProblems(root)).toEqual([]);
    vi.restoreAllMocks();
  });

  it('says at once that a page cannot be archived, and why', async () => {
    const root = await desk({ phase: 'idle', page: undefined }, { blocked: 'restricted-pdf', doubt: null });
    expect(find(root, '#blocked').textContent).toMatch(/^This is a PDF, not a web page\. ./);
    expect(await axeProblems(root)).toEqual([]);
  });

  it('says what the site answered', async () => {
    const doubt = { code: 'http-error' as const, status: 503 };
    const root = await desk({ phase: 'idle', page: null }, { blocked: null, doubt });
    expect(find(root, '#page-doubt').textContent).toContain('503');
  });
});
