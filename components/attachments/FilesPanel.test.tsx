// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import { getDatabase } from '../../utils/db/database';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { FilesPanel } from './FilesPanel';

const COPY: AttachmentRecord = {
  snapshotId: 's1',
  pageUrl: 'https://valley.example/bridge',
  kind: 'page-copy',
  name: 'page.mhtml',
  mediaType: 'multipart/related',
  state: 'done',
  size: 2048,
  sha256: 'a'.repeat(64),
  url: null,
  capturedAt: '2026-11-23T09:00:00.000Z',
  problem: null,
  missing: ['https://valley.example/font.woff2'],
  source: null,
};
const PICTURE: AttachmentRecord = {
  ...COPY,
  kind: 'screenshot',
  name: 'screenshot.png',
  state: 'failed',
  size: 0,
  sha256: '',
  problem: 'failed',
  detail: 'Cannot take pictures here.',
  missing: [],
};

beforeEach(async () => {
  const db = getDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.attachments.bulkAdd([COPY, PICTURE]);
});

const shown = (rows: readonly AttachmentRecord[] = [COPY, PICTURE], canRemove = true) =>
  rendered(<FilesPanel rows={rows} url="https://valley.example/bridge" canRemove={canRemove} />);

const kept = () => getDatabase().attachments.toCollection().primaryKeys();

it('shows each file with its size, or why it was not kept', async () => {
  const root = await shown();
  const facts = [...root.querySelectorAll('.file-facts')].map(({ textContent }) => textContent);
  expect(facts[0]).toContain('page.mhtml · 2');
  expect(find(root, '[data-state=failed] code').textContent).toBe('Cannot take pictures here.');
  expect(find(root, '[data-state=done]').textContent).toContain('font.woff2');
  expect(await axeProblems(root)).toEqual([]);
});

it('asks before it removes a file, and keeps it when told to', async () => {
  const root = await shown();
  await press(find(root, '.button-danger.icon-button'));
  expect(document.activeElement?.id).toBe('confirm-no');
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#confirm-no'));
  expect(await kept()).toHaveLength(2);
});

it('removes one file, or all', async () => {
  const root = await shown();
  await press(find(root, '.button-danger.icon-button'));
  await press(find(root, '#confirm-yes'));
  await vi.waitFor(async () => expect(await kept()).toHaveLength(1));
  await press(find(root, '#remove-files'));
  await press(find(root, '#confirm-yes'));
  await vi.waitFor(async () => expect(await kept()).toHaveLength(0));
});

it('removes nothing of a source that is only read', async () => {
  const root = await shown([COPY, PICTURE], false);
  expect(root.querySelector('.button-danger')).toBeNull();
  expect(root.querySelectorAll('[title=Download]')).toHaveLength(1);
});

it('says so when a file cannot be read', async () => {
  const root = await shown();
  await press(find(root, '[data-state=done] [title=Download]'));
  await vi.waitFor(() => expect(root.querySelector('.failure')).not.toBeNull());
});
