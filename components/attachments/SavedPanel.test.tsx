// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { WHOLE } from '../navigation/route';
import { SavedPanel } from './SavedPanel';
import { savedTabs, type SavedTab } from './saved-tabs';

const URL_HERE = 'https://valley.example/bridge';
const COPY: AttachmentRecord = {
  snapshotId: 's1',
  pageUrl: URL_HERE,
  kind: 'page-copy',
  name: 'page.mhtml',
  mediaType: 'multipart/related',
  state: 'pending',
  size: 0,
  sha256: '',
  url: null,
  capturedAt: '2026-11-23T09:00:00.000Z',
  problem: null,
  missing: [],
  source: null,
};
const FAILED: AttachmentRecord = { ...COPY, state: 'failed', problem: 'tab-gone', detail: 'No tab.' };
const SCREENSHOT: AttachmentRecord = {
  ...COPY,
  kind: 'screenshot',
  name: 'screenshot.png',
  state: 'done',
  sha256: 'a'.repeat(64),
};
const WHOLE_PAGE: AttachmentRecord = { ...SCREENSHOT, kind: 'full-screenshot', name: 'full.png' };

const toggle = vi.fn();
const shown = (tab: SavedTab, files: readonly AttachmentRecord[]) =>
  rendered(
    <>
      <span id={`tab-${tab}`}>{tab}</span>
      <SavedPanel
        tab={tab}
        files={files}
        of={{ url: URL_HERE, title: 'The old bridge' }}
        canRemove
        width={{ isWhole: false, toggle }}
      />
    </>,
  );

const tabsOf = (files: readonly AttachmentRecord[], at = 'article') =>
  savedTabs(files, { snapshotId: 's1', listing: WHOLE, shown: at });

it('has a tab only for what there is, or is shown', () => {
  expect(tabsOf([])).toEqual([]);
  expect(tabsOf([SCREENSHOT]).map(({ label, href }) => [label, href])).toEqual([
    ['Screenshot', '#/read/s1/screenshot'],
    ['Files', '#/read/s1/files'],
  ]);
  expect(tabsOf([], 'page').map(({ id }) => id)).toEqual(['page']);
});

it('marks the tab of what is not there yet, or failed', () => {
  const words = (row: AttachmentRecord) => tabsOf([row]).map(({ trouble }) => trouble?.words);
  expect(words(COPY)).toEqual(['Saved page: being saved…', undefined]);
  expect(words(FAILED)).toEqual(['Not saved: Saved page', undefined]);
  expect(words(SCREENSHOT)).toEqual([undefined, undefined]);
});

it('says calmly that a copy is still being made, and of what', async () => {
  const root = await shown('page', [COPY]);
  expect(find(root, '[role=status]').textContent).toBe('Saved page: being saved…');
  expect(find<HTMLAnchorElement>(root, '.saved-address').href).toBe(URL_HERE);
  expect(await axeProblems(root)).toEqual([]);
});

it('says why one failed, with what the browser said', async () => {
  const root = await shown('page', [FAILED]);
  expect(find(root, '[data-problem=tab-gone]').textContent).toMatch(
    /^Not saved: Saved page – the tab was closed/,
  );
  expect(find(root, 'code').textContent).toBe('No tab.');
  expect(await axeProblems(root)).toEqual([]);
});

it('says so where there is none', async () => {
  const root = await shown('screenshot', []);
  expect(find(root, '.saved-nothing').textContent).toContain('Not saved: Screenshot');
});

it('shows one of two screenshots, and has its download and the whole window beside the address', async () => {
  const root = await shown('screenshot', [SCREENSHOT, WHOLE_PAGE]);
  await vi.waitFor(() => expect(root.querySelector('.saved-head')).not.toBeNull());
  const pressed = () => find(root, '.saved-note [aria-pressed=true]').dataset['kind'];
  expect(pressed()).toBe('screenshot');
  expect(find(root, '.saved-download').title).toBe('Download Screenshot');
  await press(find(root, '.whole-window'));
  expect(toggle).toHaveBeenCalledOnce();
  await press(find(root, '[data-kind=full-screenshot]'));
  expect(pressed()).toBe('full-screenshot');
  expect(await axeProblems(root)).toEqual([]);
});
