// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, press, rendered } from '../../tests/support/rendered';
import { offered } from '../../tests/support/run-link-format-tests';
import { getDatabase } from '../../utils/db/database';
import { LinkImport } from './LinkImport';

beforeEach(emptyArchive);

/** The file is read anew for each answer. */
const READING = { timeout: 10_000 };

async function shown(content: string): Promise<HTMLElement> {
  const offer = await offered([{ path: 'x.csv', content }]);
  const root = await rendered(
    <LinkImport offer={offer} onRestart={() => undefined} onShow={() => undefined} />,
  );
  await vi.waitFor(() => find(root, '#link-survey'), READING);
  return root;
}

async function choose(root: HTMLElement, field: string, name: string): Promise<void> {
  const select = find<HTMLSelectElement>(root, `#column-${field}`);
  select.value = name;
  await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
}

const figure = (root: HTMLElement, name: string) => find(root, `[data-figure=${name}] dd`).textContent;
const chosen = (root: HTMLElement, field: string) =>
  find<HTMLSelectElement>(root, `#column-${field}`).selectedOptions[0]?.textContent;
const untilFresh = (root: HTMLElement) =>
  vi.waitFor(() => expect(find(root, '#link-survey').getAttribute('aria-busy')).toBe('false'), READING);
const isOpen = (root: HTMLElement) => find<HTMLDetailsElement>(root, '#columns').open;

const FOREIGN = [
  'Wo,Was,Stichworte,Anderswo',
  'https://a.example/1,Xəzər,su;qum,https://b.example/1',
  'https://a.example/2,Kür,,https://b.example/2',
  'https://a.example/3,Araz,su,',
].join('\n');

it('asks what the columns hold that nothing is known of, shows what is in them, and takes what the user says', async () => {
  const root = await shown(FOREIGN);
  expect(isOpen(root)).toBe(true);
  expect(chosen(root, 'url')).toBe('Wo');
  expect(chosen(root, 'title')).toBe('Not in the table');
  expect(
    [...find(root, '#column-url-samples').children].map((each) => each.querySelector('bdi')?.textContent),
  ).toEqual(['https://a.example/1', 'https://a.example/2', 'https://a.example/3']);
  expect(await axeProblems(root)).toEqual([]);
  // The second before the file was read again for the first.
  await choose(root, 'title', 'Was');
  await choose(root, 'tags', 'Stichworte');
  await choose(root, 'url', 'Anderswo');
  await untilFresh(root);
  expect([chosen(root, 'title'), chosen(root, 'tags'), chosen(root, 'url')]).toEqual([
    'Was',
    'Stichworte',
    'Anderswo',
  ]);
  expect([figure(root, 'added'), figure(root, 'problems')]).toEqual(['2', '1']);
  expect(find(root, '[data-dimension=tag] summary').textContent).toContain('3 / 3');
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#links-confirm'));
  await vi.waitFor(() => find(root, '#link-result[data-state=done]'), READING);
  const links = await getDatabase().links.orderBy('pageUrl').toArray();
  expect(links.map(({ url, title, tags }) => ({ url, title, tags }))).toEqual([
    { url: 'https://b.example/1', title: 'Xəzər', tags: ['su', 'qum'] },
    { url: 'https://b.example/2', title: 'Kür', tags: [] },
  ]);
});

it('remembers what was said of such columns until the user takes it back', async () => {
  const first = await shown('Wohin,Text\nhttps://a.example/1,Bir');
  await choose(first, 'note', 'Text');
  await untilFresh(first);
  const root = await shown('Wohin,Text\nhttps://a.example/2,İki');
  expect(chosen(root, 'note')).toBe('Text');
  await press(find(root, '#columns-reset'));
  await untilFresh(root);
  expect(chosen(root, 'note')).toBe('Not in the table');
  expect(root.querySelector('#columns-reset')).toBeNull();
  expect(document.activeElement).toBe(find(root, '#columns summary'));
});

it('reads the table of a tool as that tool writes it until the user says otherwise', async () => {
  const root = await shown('URL,Title,Selection,Folder\nhttps://a.example/1,Bir,Sitat,Unread');
  expect(isOpen(root)).toBe(false);
  expect(find(root, '#columns').textContent).toContain('Read as an export of Instapaper.');
  await choose(root, 'note', 'Selection');
  await vi.waitFor(() => expect(find(root, '#link-survey').dataset['format']).toBe('table'), READING);
  await press(find(root, '#columns-reset'));
  await vi.waitFor(() => expect(find(root, '#link-survey').dataset['format']).toBe('instapaper'), READING);
});

it('calls the columns of a table without a head by number, and is closed where all are known', async () => {
  const root = await shown('7,Bir,https://a.example/1\n8,İki,https://a.example/2');
  expect([chosen(root, 'url'), chosen(root, 'title')]).toEqual(['Column 3', 'Column 2']);
  expect(isOpen(root)).toBe(true);
  expect(isOpen(await shown('url,title\nhttps://a.example/1,Bir'))).toBe(false);
});

it('is not there for files that are no tables, nor for tables with other columns', async () => {
  expect((await shown('https://a.example/1')).querySelector('#columns')).toBeNull();
  const offer = await offered([
    { path: 'a.csv', content: 'url,title\nhttps://a.example/1,Bir' },
    { path: 'b.csv', content: 'url,note\nhttps://a.example/2,İki' },
  ]);
  const root = await rendered(
    <LinkImport offer={offer} onRestart={() => undefined} onShow={() => undefined} />,
  );
  await vi.waitFor(() => expect(figure(root, 'added')).toBe('2'), READING);
  expect(root.querySelector('#columns')).toBeNull();
});
