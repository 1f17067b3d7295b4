// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { deletePages, removePages } from '../../utils/archive/pages/delete-pages';
import { getDatabase } from '../../utils/db/database';
import { watchArchiveSize } from './archive-size';

beforeEach(emptyArchive);

const archive = (name: string, length: number, n: number) => {
  const text = 'a'.repeat(length);
  return saveCapture(getDatabase(), anArticle({ url: `https://a.example/${name}`, text, html: text }), at(n));
};

it('tells the size of what is kept, which shrinks when something is deleted for good', async () => {
  await archive('one', 100_000, 1);
  const { pageUrl } = await archive('two', 400_000, 2);
  let told: string | null = null;
  const stop = watchArchiveSize((words) => (told = words));
  await vi.waitFor(() => expect(told).toBe('2 sources · 1 MB'));
  await deletePages(getDatabase(), [pageUrl], minute(3));
  await vi.waitFor(() => expect(told).toBe('1 source · 1 MB'));
  await removePages(getDatabase(), [pageUrl], () => undefined, new AbortController().signal);
  await vi.waitFor(() => expect(told).toBe('1 source · 200 kB'));
  stop();
});
