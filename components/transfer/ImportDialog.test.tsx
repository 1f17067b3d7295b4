// @vitest-environment jsdom
import 'fake-indexeddb/auto';
// The File of jsdom cannot be streamed.
import { Blob as NodeBlob, File } from 'node:buffer';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { aDatabase, anArticle, at, minute } from '../../tests/support/builders';
import { arrange } from '../../tests/support/arranged';
import { bringLinks } from '../../tests/support/brought-links';
import { exportText } from '../../tests/support/export-text';
import { addModalDialogs } from '../../tests/support/jsdom-dialog';
import { fillDiskAfter } from '../../tests/support/fill-disk';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { readCase } from '../../utils/archive/cases/read-cases';
import { importArchive } from '../../utils/archive/import/import-archive';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { countLinks } from '../../utils/archive/links/read-links';
import { getDatabase } from '../../utils/db/database';
import { RescueSource } from '../../utils/rescue/rescue-source';
import { saveRescue } from '../../utils/rescue/save-rescue';
import { ImportDialog } from './ImportDialog';

beforeAll(addModalDialogs);
beforeEach(async () => {
  const db = getDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
});

async function choose(root: HTMLElement, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
  const input = find<HTMLInputElement>(root, '#import-file');
  Object.defineProperty(input, 'files', { value: [new File([content], 'export.json')] });
  await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

it('says what an import would do, then does it', async () => {
  const other = aDatabase();
  await saveCapture(other, anArticle(), at(1));
  const onClose = vi.fn();
  const root = await rendered(<ImportDialog onClose={onClose} />);
  expect(await axeProblems(root)).toEqual([]);
  await choose(root, await exportText(other));
  const report = await vi.waitFor(() => find(root, '#import-report'));
  expect(report.dataset['added']).toBe('1');
  expect(await getDatabase().pages.count()).toBe(0);
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#import-confirm'));
  await vi.waitFor(() => expect(find(root, '#import-result').dataset['state']).toBe('done'));
  expect(await getDatabase().pages.count()).toBe(1);
  await press(named(find(root, '#import-result'), 'Close'));
  expect(onClose).toHaveBeenCalledOnce();
});

it('takes the ZIP that the rescue page writes as the export in it', async () => {
  // Neither the File nor the Blob of jsdom can be read.
  const { Blob, File: JsdomFile } = globalThis;
  Object.assign(globalThis, { Blob: NodeBlob, File });
  onTestFinished(() => void Object.assign(globalThis, { Blob, File: JsdomFile }));
  const other = aDatabase();
  await saveCapture(other, anArticle(), at(1));
  const source = await RescueSource.open(other.name, 2000);
  const chunks: Uint8Array[] = [];
  await saveRescue(source, {
    now: minute(2),
    generator: 'Menbe test',
    write: async (chunk) => void chunks.push(chunk.slice()),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  source.close();
  const root = await rendered(<ImportDialog onClose={() => undefined} />);
  await choose(root, new Uint8Array(Buffer.concat(chunks)));
  const report = await vi.waitFor(() => find(root, '#import-report'));
  expect(report.dataset['added']).toBe('1');
  await press(find(root, '#import-confirm'));
  await vi.waitFor(() => expect(find(root, '#import-result').dataset['state']).toBe('done'));
  expect(await getDatabase().pages.count()).toBe(1);
});

it('checks a file against its own ledger before anything is imported', async () => {
  const other = aDatabase();
  await saveCapture(other, anArticle(), at(1));
  const text = await exportText(other);
  const stateOf = async (file: string) => {
    const root = await rendered(<ImportDialog onClose={() => undefined} />);
    await choose(root, file);
    const ledger = await vi.waitFor(() => find(root, '#import-ledger[data-phase=done]'));
    expect(await axeProblems(root)).toEqual([]);
    const codes = Array.from(ledger.querySelectorAll('[data-code]'), (row) => row.getAttribute('data-code'));
    return { state: ledger.dataset['state'], codes, words: ledger.textContent };
  };
  expect(await stateOf(text)).toMatchObject({
    state: 'good',
    codes: [],
    words: expect.stringContaining('This export is as it was sealed.'),
  });
  const changed = await stateOf(text.replace('"tags":[]', '"tags":["new"]'));
  expect(changed).toMatchObject({ state: 'bad', codes: ['file-changed'] });
  expect(changed.words).toContain('This file is not as its ledger says');
});

it('says why a file cannot be read, and takes another', async () => {
  const root = await rendered(<ImportDialog onClose={() => undefined} />);
  await choose(root, 'no export');
  const result = await vi.waitFor(() => find(root, '#import-result'));
  expect(result.dataset['state']).toBe('failed');
  expect(find(result, '.failure').textContent).not.toBe('');
  expect(await axeProblems(root)).toEqual([]);
  await press(named(result, 'Choose another file'));
  expect(root.querySelector('#import-file')).not.toBeNull();
});

it('says what is in the archive when the disk is full in the middle of an import', async () => {
  const other = aDatabase();
  for (let n = 0; n <= 100; n++)
    await saveCapture(other, anArticle({ url: `https://xeber.example/${n}`, text: `Mətn ${n}` }), at(n));
  fillDiskAfter(getDatabase(), 1, () => new DOMException('The disk is full.', 'QuotaExceededError'));
  const root = await rendered(<ImportDialog onClose={() => undefined} />);
  await choose(root, await exportText(other));
  const waiting = { timeout: 20_000 };
  await vi.waitFor(() => find(root, '#import-report'), waiting);
  await press(find(root, '#import-confirm'));
  const result = await vi.waitFor(() => find(root, '#import-result[data-state="failed"]'), waiting);
  expect(result.dataset['code']).toBe('quota-exceeded');
  expect(find(result, '.figure').textContent).toMatch(/100$/);
  expect(await getDatabase().snapshots.count()).toBe(100);
  expect(await axeProblems(root)).toEqual([]);
});

it('shows what of the user’s a file has a later text for, and keeps it', async () => {
  const db = getDatabase();
  await saveCapture(db, anArticle(), at(1));
  const file = JSON.parse(await exportText(db));
  const [page] = await db.pages.toArray();
  const changed = '2026-11-01T00:00:00.000Z';
  await db.pages.update(page?.url ?? '', { note: 'Mine \u202e', noteChangedAt: changed });
  Object.assign(file.items[0], { note: 'Theirs', noteChangedAt: '2026-11-02T00:00:00.000Z' });
  const other = aDatabase();
  await saveCapture(other, anArticle({ url: 'https://xeber.example/new' }), at(2));
  file.items.push(JSON.parse(await exportText(other)).items[0]);
  const root = await rendered(<ImportDialog onClose={() => undefined} />);
  await choose(root, JSON.stringify(file));
  const kept = await vi.waitFor(() => find(root, '#import-kept'));
  expect(kept.textContent).toContain('Mine \\u202e');
  expect(kept.textContent).toContain(page?.url);
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#import-confirm'));
  await vi.waitFor(() => expect(find(root, '#import-result').dataset['state']).toBe('done'));
  expect((await db.pages.get(page?.url ?? ''))?.note).toBe('Theirs\n\n---\n\nMine \u202e');
});

it('says which cases, saved searches and links are new, and takes them where the sources are there already', async () => {
  const db = getDatabase();
  await saveCapture(db, anArticle(), at(1));
  const other = aDatabase();
  await importArchive(other, new File([await exportText(db)], 'x') as unknown as Blob, {
    dryRun: false,
    now: minute(2),
    isSafeHtml: () => true,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const id = await arrange(other, [anArticle().url]);
  await bringLinks(other, ['https://b.example/1']);
  const file = JSON.parse(await exportText(other));
  file.cases[0].sources.push({ ...file.cases[0].sources[0], url: 'https://other.example/' });
  file.savedSearches.push({ name: 'Saxta', filter: ' ' });
  const root = await rendered(<ImportDialog onClose={() => undefined} />);
  await choose(root, JSON.stringify(file));
  const report = await vi.waitFor(() => find(root, '#import-report'));
  expect(report.dataset).toMatchObject({ added: '0', cases: '2', savedSearches: '2', links: '1' });
  expect(find(report, '#import-arranged').textContent).toBe('New cases2New saved searches2New links1');
  expect(find(report, '#import-links').textContent).toContain('wait in “To archive”');
  expect(find(report, '#import-missing').textContent).toBe(
    'Left out of cases: 1 source that is not in the archive.',
  );
  expect(find(report, '.figures').textContent).toContain('Cannot be imported1');
  expect(find(report, '.problems li').textContent).toContain('Saved search 3Saxta');
  expect(report.textContent).not.toContain('already in your archive');
  expect(await axeProblems(root)).toEqual([]);
  expect(find(root, '#import-confirm').textContent).toBe('Import');
  await press(find(root, '#import-confirm'));
  await vi.waitFor(() => expect(find(root, '#import-result').dataset['state']).toBe('done'));
  expect((await readCase(db, id))?.pages).toHaveLength(1);
  expect(await db.savedSearches.count()).toBe(2);
  expect(await countLinks(db)).toBe(1);
  expect(await axeProblems(root)).toEqual([]);
});

it('names what cannot be imported, and says of the rest alone that it is there', async () => {
  const db = getDatabase();
  await saveCapture(db, anArticle(), at(1));
  await saveCapture(db, anArticle({ url: 'https://xeber.example/2', title: 'Changed \u202e' }), at(2));
  const file = JSON.parse(await exportText(db));
  const item = file.items.find(({ title }: { title: string }) => title.startsWith('Changed'));
  item.text += '!';
  const root = await rendered(<ImportDialog onClose={() => undefined} />);
  await choose(root, JSON.stringify(file));
  const report = await vi.waitFor(() => find(root, '#import-report'));
  expect(report.dataset).toMatchObject({ alreadyThere: '1', invalid: '1', added: '0' });
  expect(find(report, '.problems li').textContent).toContain('Changed \\u202e');
  expect(report.textContent).toContain('Everything else in this file is already in your archive.');
  expect(await axeProblems(root)).toEqual([]);
  Object.assign(file, { items: [item] });
  await press(named(report, 'Choose another file'));
  await choose(root, JSON.stringify(file));
  await vi.waitFor(() =>
    expect(find(root, '#import-report').textContent).toContain('Nothing in this file can be imported.'),
  );
});
