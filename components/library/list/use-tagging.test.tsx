// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render, type JSX } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { anArticle, at, minute } from '../../../tests/support/builders';
import { rendered } from '../../../tests/support/rendered';
import { emptyArchive } from '../../../tests/support/empty-archive';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { addTag } from '../../../utils/archive/tags/change-tags';
import { getDatabase } from '../../../utils/db/database';
import { type Tagging, useTagging } from './use-tagging';

const URL = 'https://xeber.example/1';
const HAD_IT = 'https://xeber.example/2';

let tagging: Tagging;

function Shown({ place }: { place: string }): JSX.Element | null {
  tagging = useTagging(place);
  return null;
}

beforeEach(async () => {
  await emptyArchive();
  await saveCapture(getDatabase(), anArticle({ url: URL }), at(1));
});

/** Shows a place and tags a source there; the element that it is shown in. */
async function tagged(): Promise<HTMLElement> {
  const root = await rendered(<Shown place="#/" />);
  tagging.start([URL], 'border');
  await vi.waitFor(() => expect(tagging.tagged).toEqual({ tag: 'border', count: 1 }));
  return root;
}

it('tells how many sources got a tag until that is dismissed', async () => {
  await tagged();
  await act(() => tagging.dismiss());
  expect(tagging.tagged).toBeNull();
});

it('tells it no more once something else is shown', async () => {
  const root = await tagged();
  await act(() => render(<Shown place="#/" />, root));
  expect(tagging.tagged).not.toBeNull();
  await act(() => render(<Shown place="#/?q=bridge" />, root));
  expect(tagging.tagged).toBeNull();
});

it('takes the tag back from those that got it, and tells of it no more', async () => {
  await saveCapture(getDatabase(), anArticle({ url: HAD_IT }), at(2));
  await addTag(getDatabase(), [HAD_IT], 'border', { now: minute(3) });
  await rendered(<Shown place="#/" />);
  tagging.start([URL, HAD_IT], 'border');
  await vi.waitFor(() => expect(tagging.tagged).toEqual({ tag: 'border', count: 1 }));
  tagging.undo();
  await vi.waitFor(() => expect(tagging.tagged).toBeNull());
  await vi.waitFor(async () => expect((await getDatabase().pages.get(URL))?.tags).toEqual([]));
  expect((await getDatabase().pages.get(HAD_IT))?.tags).toEqual(['border']);
});
