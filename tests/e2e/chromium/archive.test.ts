import '../support/chrome-global';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pressArchive } from '../../../scripts/browser/press-archive';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { archivePage, openPage } from '../support/archive-page';
import { startChromium } from '../support/chromium';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, n) =>
    `Paragraph ${n}: the committee published its findings on Tuesday, and the ministry answered within hours, at length.`,
);

/** Milliseconds in which the page has surely been read once the popup is there. */
const READ_AHEAD = 1_500;

let menbe: MenbeChromium;
let server: FixtureServer;
let library: Page;
let names = 0;

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures({});
  library = await menbe.openExtensionPage('library.html');
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

let path: string;
beforeEach(() => {
  path = `/article-${++names}`;
  server.set(path, articlePage(`Findings ${names}`, PARAGRAPHS));
});

const snapshotsOf = async (url: string) =>
  (await readRows(library, 'snapshots')).filter((row) => row.url === url);

describe('the popup', () => {
  it('archives the page at Enter, and the row holds what the page showed', async () => {
    const url = server.url(path, 'news.test');
    const page = await openPage(menbe, url);
    const status = await archivePage(menbe, page);
    expect(status.phase).toBe('archived');
    const [snapshot] = await snapshotsOf(url);
    expect(snapshot).toMatchObject({
      id: status.snapshotId,
      kind: 'article',
      title: `Findings ${names}`,
      lang: 'en',
    });
    const content = (await readRows(library, 'contents')).find(({ id }) => id === status.snapshotId);
    for (const paragraph of PARAGRAPHS) expect(content?.text).toContain(paragraph);
    await page.close();
  });

  it('archives what the page shows at the click, though it was read when the popup opened', async () => {
    const url = server.url(path);
    const page = await openPage(menbe, url);
    await page.waitForFunction(() => document.readyState === 'complete');
    const popup = await menbe.triggerAction(page);
    await popup.waitForSelector('#archive-button:focus');
    await sleep(READ_AHEAD);
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('p');
      if (first) first.textContent = first.textContent.replace('on Tuesday', 'on Wednesday, not on Tuesday');
    });
    const { phase, snapshotId } = await pressArchive(popup);
    expect(phase).toBe('archived');
    const content = (await readRows(library, 'contents')).find(({ id }) => id === snapshotId);
    expect(content?.text).toContain('on Wednesday, not on Tuesday');
    await popup.close();
    await page.close();
  });

  it('tells what it knows of the page: never archived, just archived, unchanged, two versions', async () => {
    const page = await openPage(menbe, server.url(path));
    let popup = await menbe.triggerAction(page);
    await popup.waitForSelector('#archive-button:focus');
    expect(await popup.$eval('#capture-status', (element) => element.getAttribute('data-phase'))).toBe(
      'idle',
    );
    expect((await pressArchive(popup)).phase).toBe('archived');
    await popup.close();
    expect((await archivePage(menbe, page)).phase).toBe('unchanged');
    server.set(
      path,
      articlePage(`Findings ${names}`, [...PARAGRAPHS, 'Correction: the ministry answered within two days.']),
    );
    await page.reload();
    expect((await archivePage(menbe, page)).phase).toBe('archived');
    popup = await menbe.triggerAction(page);
    // A popup that draws no frame calls no animation frame back, by which this would wait otherwise.
    await popup.waitForFunction(() => document.body.innerText.includes('2 versions'), { polling: 100 });
    await popup.close();
    await page.close();
  });

  it('makes one snapshot of twenty quick clicks', async () => {
    const url = server.url(path);
    const page = await openPage(menbe, url);
    const popup = await menbe.triggerAction(page);
    await popup.waitForSelector('#archive-button:focus');
    await popup.evaluate(() => {
      const button = document.querySelector<HTMLElement>('#archive-button');
      for (let clicks = 0; clicks < 20; clicks++) button?.click();
    });
    await popup.waitForSelector('#capture-status[data-phase=archived]');
    await popup.close();
    expect(await snapshotsOf(url)).toHaveLength(1);
    await page.close();
  });
});

describe('gestures without the popup', () => {
  /** Grants `activeTab` as the gesture does, then lets the browser's own event run the handler. */
  async function gesture(page: Page, run: (tabUrl: string) => Promise<unknown>): Promise<void> {
    const popup = await menbe.triggerAction(page);
    await popup.close();
    await menbe.inServiceWorker(run, page.url());
  }

  /** The notice stands in a closed shadow root: only the browser's accessibility tree sees it, as a screen reader does. */
  async function noticeOf(page: Page): Promise<string> {
    const session = await page.createCDPSession();
    for (;;) {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const status = nodes.find((node) => node.role?.value === 'status');
      const text = nodes.find((node) => node.parentId === status?.nodeId)?.name?.value;
      if (status && text) return String(text);
    }
  }

  it('archives by the shortcut and says so on the page and the badge', async () => {
    const url = server.url(path);
    const page = await openPage(menbe, url);
    await gesture(page, async (tabUrl) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === tabUrl);
      if (tab) (chrome.commands.onCommand as unknown as Dispatcher).dispatch('archive-page', tab);
    });
    expect(await noticeOf(page)).toBe('Archived');
    expect(await snapshotsOf(url)).toHaveLength(1);
    const badge = await menbe.inServiceWorker(async (tabUrl) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === tabUrl);
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    }, url);
    expect(badge).toBe('✓');
    await page.close();
  });

  it('stores the selected text, marked as a selection, by the context menu', async () => {
    const url = server.url(path);
    const page = await openPage(menbe, url);
    await page.evaluate(() => {
      const paragraph = document.querySelectorAll('p')[2];
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    });
    await gesture(page, async (tabUrl) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === tabUrl);
      const click = { menuItemId: 'archive-selection' };
      (chrome.contextMenus.onClicked as unknown as Dispatcher).dispatch(click, tab);
    });
    expect(await noticeOf(page)).toBe('Selection archived');
    const [snapshot] = await snapshotsOf(url);
    expect(snapshot?.kind).toBe('selection');
    const content = (await readRows(library, 'contents')).find(({ id }) => id === snapshot?.id);
    expect(content?.text).toBe(PARAGRAPHS[2]);
    await page.close();
  });
});

const ASIDE =
  'A box beside the article, with words that no article has, about cookies and the weather of last week.';

describe('what extraction leaves out', () => {
  it('is archived too, as another snapshot, by “Archive all text on the page”', async () => {
    server.set(
      path,
      articlePage(`Findings ${names}`, PARAGRAPHS, `<aside class="sidebar"><p>${ASIDE}</p></aside>`),
    );
    const url = server.url(path);
    const page = await openPage(menbe, url);
    const popup = await menbe.triggerAction(page);
    await popup.waitForSelector('#archive-button:focus');
    await popup.click('#archive-button');
    await popup.waitForSelector('#archive-all');
    const first = await popup.$eval('#capture-status', (status) => status.getAttribute('data-snapshot-id'));
    await popup.click('#archive-all');
    await popup.waitForFunction(
      (id) =>
        ![null, id].includes(
          document.querySelector('#capture-status')?.getAttribute('data-snapshot-id') ?? null,
        ),
      { polling: 100 },
      first,
    );
    expect(await popup.$('#archive-all')).toBeNull();
    const snapshots = await snapshotsOf(url);
    expect(snapshots.map(({ kind }) => kind).sort()).toEqual(['article', 'page']);
    const contents = await readRows(library, 'contents');
    const textOf = (kind: string) => {
      const id = snapshots.find((snapshot) => snapshot.kind === kind)?.id;
      return contents.find((content) => content.id === id)?.text;
    };
    expect(textOf('article')).not.toContain(ASIDE);
    expect(textOf('page')).toContain(ASIDE);
    await page.close();
  });
});

describe('parts of a page that are not in its own nodes', () => {
  it('are read in place: shadow trees, open and closed, and frames of the same site', async () => {
    const framed = PARAGRAPHS.map((text) => `<p>${text.replace('Paragraph', 'Framed')}</p>`).join('');
    server.set('/framed', `<!doctype html><title>Frame</title>${framed}`);
    const script = `<script>
      const part = (id, mode) => {
        const root = document.getElementById(id).attachShadow({ mode });
        root.innerHTML = '<p>This stands in an ' + mode + ' shadow tree, and says what a paragraph would say, at length.</p><slot></slot>';
      };
      addEventListener('DOMContentLoaded', () => { part('one', 'open'); part('two', 'closed'); });
    </script>`;
    const hosts =
      '<x-one id="one">Given to the open one, in words enough to count as text.</x-one><x-two id="two"></x-two>';
    server.set(
      path,
      articlePage(
        `Findings ${names}`,
        [...PARAGRAPHS, hosts, '<iframe src="/framed" width="600" height="400"></iframe>'],
        script,
      ),
    );
    const page = await openPage(menbe, server.url(path));
    const { snapshotId } = await archivePage(menbe, page);
    const content = (await readRows(library, 'contents')).find(({ id }) => id === snapshotId);
    expect(content?.text).toContain('in an open shadow tree');
    expect(content?.text).toContain('Given to the open one');
    expect(content?.text).toContain('in an closed shadow tree');
    expect(content?.text).toContain('Framed 3');
    await page.close();
  });
});

/** Chromium's events can be fired from within the extension. */
interface Dispatcher {
  dispatch(...args: unknown[]): void;
}

it('asks for nothing beyond what the gesture needs', async () => {
  const manifest = await menbe.inServiceWorker(() => chrome.runtime.getManifest());
  expect(manifest.permissions?.toSorted()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'offscreen',
    'pageCapture',
    'scripting',
    // Without a warning at installation: it reads nothing.
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.incognito).toBe('not_allowed');
  expect(manifest).not.toHaveProperty('host_permissions');
  // Optional ones are asked for by whatever needs them, host by host; until then there are none.
  expect(await menbe.inServiceWorker(() => chrome.permissions.getAll())).toMatchObject({ origins: [] });
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});
