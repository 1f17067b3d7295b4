// @vitest-environment jsdom
import 'fake-indexeddb/auto';
// The File of jsdom cannot be streamed.
import { Blob as NodeBlob, File } from 'node:buffer';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { backUp, type Files } from '../../tests/support/backup-set';
import { aDatabase, anArticle, at } from '../../tests/support/builders';
import { backUp as backUpTo, promptDerivers, someKeys } from '../../tests/support/encrypted-set';
import { emptyArchive } from '../../tests/support/empty-archive';
import { freeLocks } from '../../tests/support/free-locks';
import { MemoryPlace } from '../../tests/support/memory-place';
import { find, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { recoveryGroups } from '../../utils/vault/recovery-key';
import { getDatabase } from '../../utils/db/database';
import { readSettings } from '../../utils/platform/settings';
import { RestoreSteps } from './RestoreSteps';

beforeEach(emptyArchive);
beforeEach(freeLocks);

async function aSet(): Promise<Files> {
  const db = aDatabase();
  const files: Files = new Map();
  for (let n = 1; n <= 3; n++) await saveCapture(db, anArticle({ url: `https://a.example/${n}` }), at(n));
  await backUp(db, files, {
    settings: [{ name: 'setting:binDays', value: { version: 1, value: 7 } }],
  });
  return files;
}

const filesOf = (files: Files) =>
  [...files].map(([name, bytes]) => new File([bytes], name)) as unknown as globalThis.File[];

async function shown(files: globalThis.File[], onClose = () => undefined) {
  return rendered(<RestoreSteps files={files} onRestart={() => undefined} onClose={onClose} />);
}

async function click(root: HTMLElement, selector: string): Promise<void> {
  await act(() => find(root, selector).click());
}

it('says what a backup holds, restores it with the settings, and tells what came of it', async () => {
  const root = await shown(filesOf(await aSet()));
  const plan = await vi.waitFor(() => find(root, '#restore-plan'));
  expect(plan.dataset).toMatchObject({ sources: '3', new: '3', there: '0', flaws: '0' });
  expect(plan.textContent).toContain('Backup of Laptop');
  expect(find(root, '#restore-ledger').textContent).toContain('holds: 4 entries');
  expect(await axeProblems(root)).toEqual([]);
  expect(await getDatabase().pages.count()).toBe(0);
  await click(root, '#restore-settings');
  await click(root, '#restore-confirm');
  const result = await vi.waitFor(() => find(root, '#restore-result[data-state=done]'));
  expect(result.dataset['added']).toBe('3');
  expect(await getDatabase().pages.count()).toBe(3);
  expect((await readSettings()).binDays).toBe(7);
  expect(await axeProblems(root)).toEqual([]);
});

it('names what is damaged and what is missing, and offers the rest', async () => {
  const files = await aSet();
  files.delete('00001-manifest.json');
  const root = await shown(filesOf(files));
  await vi.waitFor(() => find(root, '#restore-plan'));
  expect(find(root, '#restore-flaws').textContent).toContain('00001-full-items-001.ndjson.gz: no list');
  expect(await axeProblems(root)).toEqual([]);
});

it('says of a folder without backups that there are none', async () => {
  const root = await shown([new File(['x'], 'notes.txt') as unknown as globalThis.File]);
  await vi.waitFor(() => find(root, '#restore-none'));
  expect(await axeProblems(root)).toEqual([]);
});

it('stops where the disk is full, says what to do, and has nothing half restored', async () => {
  const set = await aSet();
  // The restore writes by a connection of its own, so the disk is full for all of them.
  const { add } = IDBObjectStore.prototype;
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    if (this.name === 'snapshots') throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, row);
  });
  onTestFinished(() => full.mockRestore());
  const root = await shown(filesOf(set));
  await vi.waitFor(() => find(root, '#restore-plan'));
  await click(root, '#restore-confirm');
  const result = await vi.waitFor(() => find(root, '#restore-result[data-state=failed]'));
  expect(result.dataset['code']).toBe('quota-exceeded');
  expect(result.textContent).toContain('Restore the same folder again');
  expect(await axeProblems(root)).toEqual([]);
  expect(await getDatabase().snapshots.count()).toBe(0);
});

async function type(root: HTMLElement, text: string): Promise<void> {
  await act(() => {
    const field = find<HTMLInputElement>(root, '#restore-secret');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await click(root, '#restore-unlock .button-primary');
}

it('opens an encrypted backup by its passphrase or its recovery key, and tells a wrong one before anything is read', async () => {
  promptDerivers();
  // The Blob of jsdom cannot be read.
  const { Blob } = globalThis;
  Object.assign(globalThis, { Blob: NodeBlob });
  onTestFinished(() => void Object.assign(globalThis, { Blob }));
  const db = aDatabase();
  await saveCapture(db, anArticle({ url: 'https://a.example/1' }), at(1));
  const place = new MemoryPlace();
  const { keys, recoveryKey } = someKeys('the right passphrase');
  await backUpTo(db, place, keys, new Date());
  const root = await shown(filesOf(place.files));
  await vi.waitFor(() => find(root, '#restore-locked'));
  expect(root.querySelector('#restore-confirm')).toBeNull();
  expect(await axeProblems(root)).toEqual([]);
  await type(root, 'the wrong passphrase');
  await vi.waitFor(() =>
    expect(find(root, '#restore-secret-problem').textContent).toContain('Nothing was read'),
  );
  expect(await axeProblems(root)).toEqual([]);
  await type(root, 'the right passphrase');
  await vi.waitFor(() => find(root, '#restore-plan[data-new="1"]'));
  const again = await shown(filesOf(place.files));
  await vi.waitFor(() => find(again, '#restore-locked'));
  await type(again, recoveryGroups(recoveryKey).join(' ').toLowerCase());
  await vi.waitFor(() => find(again, '#restore-confirm'));
  await click(again, '#restore-confirm');
  await vi.waitFor(() => find(again, '#restore-result[data-state=done]'));
  expect(await getDatabase().pages.count()).toBe(1);
});
