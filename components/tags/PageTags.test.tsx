// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at } from '../../tests/support/builders';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { getDatabase } from '../../utils/db/database';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { PageTags } from './PageTags';

const URLS = ['https://xeber.example/1', 'https://xeber.example/2'];

/** As the reader has it: the tags come from the archive. */
function Tagged({ url }: { url: string }) {
  const { value } = useLiveQuery(() => getDatabase().pages.get(url), [url]);
  return value ? <PageTags url={url} tags={value.tags} /> : null;
}

async function show(url: string): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<Tagged url={url} />, root);
  await vi.waitFor(() => expect(root.querySelector('input')).not.toBeNull());
  return root;
}

function type(root: HTMLElement, text: string): void {
  const input = root.querySelector('input') as HTMLInputElement;
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const shownTags = (root: HTMLElement) =>
  [...root.querySelectorAll('.tag bdi')].map(({ textContent }) => textContent);

beforeEach(async () => {
  const db = getDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
  for (const url of URLS) await saveCapture(db, anArticle({ url }), at(1));
});

it('stores a tag as it is added, and shows it once it is stored', async () => {
  const root = await show(URLS[0] ?? '');
  type(root, 'Su hövzəsi,');
  await vi.waitFor(() => expect(shownTags(root)).toEqual(['Su hövzəsi']));
  expect((await getDatabase().pages.get(URLS[0] ?? ''))?.tags).toEqual(['Su hövzəsi']);
  expect(await axeProblems(root)).toEqual([]);
  root.querySelector<HTMLElement>('[aria-label="Remove tag: Su hövzəsi"]')?.click();
  await vi.waitFor(() => expect(shownTags(root)).toEqual([]));
});

it('offers what other sources are tagged with, and takes it in their spelling', async () => {
  const first = await show(URLS[0] ?? '');
  type(first, 'Ekologiya,');
  await vi.waitFor(() => expect(shownTags(first)).toEqual(['Ekologiya']));
  const root = await show(URLS[1] ?? '');
  type(root, 'eko');
  await vi.waitFor(() => expect(root.querySelector('[role=option] bdi')?.textContent).toBe('Ekologiya'));
  type(root, 'EKOLOGİYA,');
  await vi.waitFor(() => expect(shownTags(root)).toEqual(['Ekologiya']));
});

it('says so when a tag cannot be stored, and shows only what is', async () => {
  const root = await show(URLS[0] ?? '');
  vi.spyOn(getDatabase().pages, 'bulkPut').mockRejectedValueOnce(
    new DOMException('full', 'QuotaExceededError'),
  );
  type(root, 'su,');
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')).not.toBeNull());
  expect(root.querySelector('[role=alert]')?.getAttribute('data-code')).toBe('quota-exceeded');
  expect(shownTags(root)).toEqual([]);
});
