// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, press, rendered } from '../../tests/support/rendered';
import {
  backupDatabase,
  changeBackupState,
  readBackupState,
  tellBackupProgress,
} from '../../utils/db/backup-state';
import type { BackupStateRecord } from '../../utils/backup/backup-state';
import { BackupLapsed } from './BackupLapsed';
import { BackupNews } from './BackupNews';
import { BackupSettings } from './BackupSettings';

const NOW = new Date('2026-12-10T12:00:00Z');
const COUNTED: NonNullable<BackupStateRecord['last']> = {
  seq: 2,
  createdAt: '2026-12-10T09:00:00.000Z',
  total: { pages: 41, snapshots: 52, files: 7 },
  added: { pages: 1, snapshots: 1, files: 0 },
  bytes: 2_000_000,
  proof: 'size',
  lost: 0,
};
const DOWNLOADS: Partial<BackupStateRecord> = {
  place: { kind: 'downloads' },
  set: '0a1b2c3d',
  last: COUNTED,
};

/** What the background was asked to do. */
const asked = vi.fn();
let permission: boolean;

beforeEach(async () => {
  await backupDatabase().backup.clear();
  await emptyArchive();
  permission = true;
  asked.mockReset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    asked(message);
    return { ok: true, value: null };
  }) as never);
  Object.assign(fakeBrowser.permissions, {
    request: async () => permission,
    contains: async () => permission,
    remove: async () => true,
  });
});
afterEach(() => void vi.restoreAllMocks());

const settings = async () => {
  const root = await rendered(<BackupSettings />);
  await vi.waitFor(() => find(root, 'button'));
  return root;
};

const news = (sources: number) =>
  rendered(<BackupNews sources={sources} now={NOW} settingsHref="#/settings/backup" />);

it('says what is at stake while backups are off, and turns them on where the browser agrees', async () => {
  const root = await settings();
  expect(root.textContent).toContain('Everything is in this browser only');
  expect(await axeProblems(root)).toEqual([]);
  permission = false;
  await press(find(root, '#backup-to-downloads'));
  await vi.waitFor(() => find(root, '#backup-refused'));
  expect((await readBackupState()).place).toBeNull();
  permission = true;
  await press(find(root, '#backup-to-downloads'));
  await vi.waitFor(() => find(root, '#backup-facts'));
  expect(root.querySelector('#backup-refused')).toBeNull();
  expect((await readBackupState()).place).toEqual({ kind: 'downloads' });
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
});

it('tells when the last one was made, what it holds and how it was checked, and turns backups off', async () => {
  await changeBackupState(DOWNLOADS);
  const root = await settings();
  const facts = find(root, '#backup-facts').textContent;
  expect(facts).toContain('size checked');
  expect(facts).toContain('41 sources · 52 versions · 7 files · 2 MB');
  expect(facts).toContain('Downloads/Menbe backup/0a1b2c3d');
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#backup-off'));
  await vi.waitFor(() => find(root, '#backup-to-downloads.button-primary'));
  expect(await readBackupState()).toMatchObject({ place: null, last: COUNTED });
});

it('says nothing of the place before once another one is chosen', async () => {
  await changeBackupState({ last: COUNTED });
  const root = await settings();
  expect(find(root, '#backup-last').textContent).toContain('size checked');
  await press(find(root, '#backup-to-downloads'));
  const facts = await vi.waitFor(() => find(root, '#backup-facts'));
  expect(facts.textContent).toContain('None yet');
  expect(facts.textContent).not.toContain('size checked');
});

it('shows how far a running one is, with the way to end it', async () => {
  await changeBackupState(DOWNLOADS);
  await tellBackupProgress({ done: 3, all: 12 });
  const root = await settings();
  expect((await vi.waitFor(() => find(root, '#backup-running'))).textContent).toContain('3 of 12');
  expect(await axeProblems(root)).toEqual([]);
  find(root, '#backup-cancel');
});

it('offers backups in the library from 20 sources on, and never again where the user says so', async () => {
  const few = await news(19);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(few.querySelector('#backup-news')).toBeNull();
  const root = await news(20);
  const card = await vi.waitFor(() => find(root, '#backup-news[data-level=offer]'));
  expect(card.textContent).toContain('20 sources are in this browser only');
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#backup-never'));
  await vi.waitFor(() => expect(root.querySelector('#backup-news')).toBeNull());
  expect((await readBackupState()).refused).toBe(true);
});

it.each<[string, Partial<BackupStateRecord>, string]>([
  [
    'the permission for downloads lapsed',
    { lapsedAt: NOW.toISOString() },
    'may no longer save to the downloads',
  ],
  ['the browser asks where to save each file', { askedAt: NOW.toISOString() }, 'Ask where to save each file'],
])('says in settings and library that %s, and what to do', async (_what, state, words) => {
  await changeBackupState({ ...DOWNLOADS, ...state });
  const [inSettings, inLibrary] = [await settings(), await news(30)];
  const heldUp = await vi.waitFor(() => find(inSettings, '#backup-lapsed, #backup-asked'));
  expect(heldUp.textContent).toContain(words);
  const card = await vi.waitFor(() => find(inLibrary, '#backup-news'));
  expect(card.textContent).toContain(words);
  expect(await axeProblems(inSettings)).toEqual([]);
  expect(await axeProblems(inLibrary)).toEqual([]);
  await press(find(card, '.button-primary'));
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
});

it('renews the permission for downloads in the popup, and leads to the settings for a folder', async () => {
  await changeBackupState({ ...DOWNLOADS, lapsedAt: NOW.toISOString() });
  const opened: string[] = [];
  const root = await rendered(<BackupLapsed onOpen={(href) => opened.push(href)} />);
  const card = await vi.waitFor(() => find(root, '#backup-news'));
  expect(card.textContent).toContain('may no longer save to the downloads');
  expect(await axeProblems(root)).toEqual([]);
  permission = false;
  await press(find(root, '#backup-go-on'));
  expect(asked).not.toHaveBeenCalled();
  permission = true;
  await press(find(root, '#backup-go-on'));
  await vi.waitFor(() => expect(asked).toHaveBeenCalledWith({ name: 'runJob', request: 'backup' }));
  await vi.waitFor(() => expect(root.querySelector('#backup-news')).toBeNull());
  await changeBackupState({
    place: { kind: 'folder', label: 'Disk', handle: {} as FileSystemDirectoryHandle },
    lapsedAt: NOW.toISOString(),
  });
  await press(await vi.waitFor(() => find(root, '#backup-go-on')));
  expect(opened).toEqual([expect.stringContaining('#/settings/backup')]);
});

it('lets the user give up one that they asked for and that could not be written', async () => {
  await changeBackupState({ ...DOWNLOADS, wantedAt: '2020-01-01T11:00:00.000Z' });
  const root = await settings();
  expect(find(root, '#backup-facts').textContent).toContain('As soon as it can be written');
  await press(find(root, '#backup-unwanted'));
  await vi.waitFor(() => expect(root.querySelector('#backup-unwanted')).toBeNull());
  expect((await readBackupState()).wantedAt).toBeNull();
});

it('says in the library that a backup waits for a click, or is old', async () => {
  await changeBackupState({ ...DOWNLOADS, lapsedAt: '2026-12-10T10:00:00.000Z' });
  const root = await news(30);
  await vi.waitFor(() => find(root, '#backup-news[data-level=lapsed]'));
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#backup-go-on'));
  await vi.waitFor(() => expect(root.querySelector('#backup-news')).toBeNull());
  expect(asked).toHaveBeenCalled();
  await changeBackupState({ last: { ...COUNTED, createdAt: '2026-12-06T09:00:00.000Z' } });
  const old = await vi.waitFor(() => find(root, '#backup-news[data-level=old]'));
  expect(old.textContent).toContain('older than it should be');
});
