// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addModalDialogs } from '../../tests/support/jsdom-dialog';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, press, rendered, unmountAll } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { backupDatabase, changeBackupState } from '../../utils/db/backup-state';
import { getDatabase } from '../../utils/db/database';
import { databaseName, FIRST_DATABASE } from '../../utils/platform/database-name';
import { RescuePage } from './RescuePage';
import { rescueReportText } from './rescue-report-text';

const written: Uint8Array[] = [];

addModalDialogs();

beforeEach(async () => {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Menbe',
    version: '0.1.0',
  });
  await emptyArchive();
  await browser.storage.local.clear();
  written.length = 0;
  const stream = {
    write: async (chunk: Uint8Array) => void written.push(chunk.slice()),
    close: async () => undefined,
    abort: async () => undefined,
  };
  Object.assign(globalThis, {
    showSaveFilePicker: async () => ({ createWritable: async () => stream }),
  });
});

afterEach(async () => {
  await unmountAll();
  Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
  vi.restoreAllMocks();
  await browser.storage.local.clear();
});

/** A machine under load takes longer than the second that is usual. */
const soon = (check: () => unknown) => vi.waitFor(check, 10_000);

async function shown(): Promise<HTMLElement> {
  const root = await rendered(<RescuePage />);
  await soon(() => expect(root.querySelector('#rescue-save, .failure')).not.toBeNull());
  return root;
}

it('shows what the archive holds', async () => {
  await saveCapture(getDatabase(), anArticle(), at(1));
  const root = await shown();
  expect(find(root, '[data-store=pages]').textContent).toBe('Sources1');
  expect(find(root, '[data-name=menbe]').textContent).toContain('in use');
  expect(root.querySelector('#rescue-absent, #rescue-newer')).toBeNull();
  expect(await axeProblems(root)).toEqual([]);
});

it('saves what can be read, and says how many records could not be', async () => {
  await saveCapture(getDatabase(), anArticle(), at(1));
  const { get } = IDBObjectStore.prototype;
  const root = await shown();
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === 'contents') throw new DOMException('Internal error.', 'UnknownError');
    return get.call(this, key);
  });
  await press(find(root, '#rescue-save'));
  await soon(() => expect(find(root, '#rescue-saving').textContent).toContain('Saved'));
  expect(find(root, '#rescue-skipped').textContent).toBe('1 record could not be read:Texts: 1');
  expect(find(root, '#rescue-outcome').textContent).toContain('its text could not be read');
  expect(written.length).toBeGreaterThan(0);
  expect(await axeProblems(root)).toEqual([]);
});

it('says so where the file cannot be written', async () => {
  Object.assign(globalThis, {
    showSaveFilePicker: () => Promise.reject(new DOMException('No.', 'NotAllowedError')),
  });
  const root = await shown();
  await press(find(root, '#rescue-save'));
  await soon(() => expect(root.querySelector('[data-code=not-written]')).not.toBeNull());
  expect(await axeProblems(root)).toEqual([]);
});

it('saves nothing where no place is chosen', async () => {
  Object.assign(globalThis, {
    showSaveFilePicker: () => Promise.reject(new DOMException('No.', 'AbortError')),
  });
  const root = await shown();
  await press(find(root, '#rescue-save'));
  await soon(() => expect(find(root, '#rescue-saving').dataset['phase']).toBe('idle'));
  expect(root.querySelector('#rescue-outcome')).toBeNull();
});

it('says why the archive cannot be opened, and tries again', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('No.', 'UnknownError');
  });
  const root = await shown();
  expect(find(root, '.failure').dataset['code']).toBe('damaged');
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#rescue-retry'));
  await soon(() => expect(root.querySelector('#rescue-save')).not.toBeNull());
});

it('offers the last backup, and says nothing where there is none', async () => {
  await backupDatabase().backup.clear();
  const without = await shown();
  expect(without.querySelector('#last-backup-title')).toBeNull();
  await changeBackupState({
    place: { kind: 'downloads' },
    set: '0a1b2c3d',
    last: {
      seq: 3,
      createdAt: '2026-12-01T08:00:00.000Z',
      total: { pages: 1234, snapshots: 1300, files: 7 },
      added: { pages: 1, snapshots: 1, files: 0 },
      bytes: 2_000_000,
      proof: 'read',
      lost: 0,
    },
  });
  const root = await shown();
  await soon(() => expect(root.querySelector('#last-backup-title')).not.toBeNull());
  const told = root.querySelector('[data-section=last-backup]')?.textContent;
  expect(told).toContain('the downloads, “Menbe backup/0a1b2c3d”');
  expect(told).toContain('Sources in it: 1,234.');
  expect(told).not.toContain('encrypted');
  expect(await axeProblems(root)).toEqual([]);
  await backupDatabase().backup.clear();
});

it('starts anew only after it was asked whether that is meant, and forgets the identity of the old archive', async () => {
  await browser.storage.local.set({ archive: { createdAt: 1, pages: 5 } });
  const root = await shown();
  await press(find(root, '#rescue-anew'));
  expect(find(root, '#switch-dialog').textContent).toContain('The present archive is not deleted.');
  expect(await axeProblems(root)).toEqual([]);
  expect(await databaseName()).toBe(FIRST_DATABASE);
  await press(find(root, '#switch-confirm'));
  await soon(() => expect(root.querySelector('#rescue-switched')).not.toBeNull());
  expect(await databaseName()).toBe('menbe-2');
  expect(await browser.storage.local.get('archive')).toEqual({});
  await press(find(root, '[data-name=menbe] .rescue-use'));
  await press(find(root, '#switch-confirm'));
  await soon(async () => expect(await databaseName()).toBe(FIRST_DATABASE));
});

it('writes a report without addresses', () => {
  const text = rescueReportText(
    {
      database: 'menbe',
      version: 60,
      stores: [{ store: 'pages', read: 2, skipped: 1, error: 'UnknownError: https://secret.example/a' }],
      missing: ['cases'],
      leftOut: [],
      files: { read: 1, skipped: 0 },
      keys: 1,
      importable: { written: 2, inBin: 0, withoutText: 1 },
    },
    'Menbe 0.1.0, Chromium 156',
  );
  expect(text).toContain('pages: 2 read, 1 skipped, UnknownError: [address]');
  expect(text).toContain('missing: cases');
  expect(text).not.toContain('secret');
});
