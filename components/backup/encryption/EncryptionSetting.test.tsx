// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../../tests/support/axe-problems';
import { promptDerivers, someKeys } from '../../../tests/support/encrypted-set';
import { addModalDialogs } from '../../../tests/support/jsdom-dialog';
import { find, named, press, rendered } from '../../../tests/support/rendered';
import { backupDatabase, changeBackupState, readBackupState } from '../../../utils/db/backup-state';
import { openKeyFile } from '../../../utils/vault/key-file';
import { readRecoveryKey } from '../../../utils/vault/recovery-key';
import { BackupSettings } from '../BackupSettings';

/** What the background was asked to do. */
const asked = vi.fn();

beforeEach(addModalDialogs);
beforeEach(async () => {
  await backupDatabase().backup.clear();
  asked.mockReset();
  promptDerivers();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    asked(message);
    return { ok: true, value: null };
  }) as never);
  Object.assign(fakeBrowser.permissions, { request: async () => true, contains: async () => true });
  await changeBackupState({ place: { kind: 'downloads' }, set: '0a1b2c3d' });
});
afterEach(() => void vi.restoreAllMocks());

async function opened(): Promise<HTMLElement> {
  const root = await rendered(<BackupSettings />);
  await press(await vi.waitFor(() => find(root, '#backup-encrypt')));
  return root;
}

async function type(root: HTMLElement, selector: string, text: string): Promise<void> {
  await act(() => {
    const field = find<HTMLInputElement>(root, selector);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function choose(root: HTMLElement, first: string, second: string): Promise<void> {
  await type(root, '#passphrase', first);
  await type(root, '#passphrase-again', second);
  await press(find(root, '#encrypt-passphrase .button-primary'));
}

const PASSPHRASE = 'a long enough passphrase';

it('asks for a passphrase twice, and refuses a short one and another one', async () => {
  const root = await opened();
  expect(await axeProblems(root)).toEqual([]);
  await choose(root, 'short', 'short');
  expect(find(root, '#passphrase-problem').textContent).toContain('At least 12');
  await choose(root, PASSPHRASE, `${PASSPHRASE}!`);
  expect(find(root, '#passphrase-again-problem').textContent).toContain('not the same');
  expect(await axeProblems(root)).toEqual([]);
  expect((await readBackupState()).keys).toBeNull();
});

it('counts only once a part of the recovery key was typed, then begins a new set', async () => {
  const root = await opened();
  await choose(root, PASSPHRASE, PASSPHRASE);
  const shown = await vi.waitFor(() => find(root, '#recovery-key'));
  const groups = [...shown.querySelectorAll('code')].map(({ textContent }) => textContent);
  const label = find(root, 'label[for=recovery-group]').textContent;
  const group = groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '';
  await type(root, '#recovery-group', group === 'ZZZZ' ? 'YYYY' : 'ZZZZ');
  await press(named(root, 'Encrypt from now on'));
  find(root, '#recovery-group-problem');
  expect(await axeProblems(root)).toEqual([]);
  expect(await readBackupState()).toMatchObject({ keys: null, set: '0a1b2c3d' });
  await type(root, '#recovery-group', group.toLowerCase());
  await press(named(root, 'Encrypt from now on'));
  await vi.waitFor(() => find(root, '#backup-encryption[data-on=true]'));
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  const { keys, set } = await readBackupState();
  expect(set).toBeNull();
  const key = readRecoveryKey(groups.join('-'));
  if (!keys || !key) throw new Error('No keys.');
  expect(openKeyFile(keys.file, { slot: 'recovery', key }).ring.keys.map(({ id }) => id)).toEqual(
    keys.ring.keys.map(({ id }) => id),
  );
  expect(JSON.stringify(keys)).not.toContain(PASSPHRASE);
});

it('stops encrypting only when that is confirmed', async () => {
  await changeBackupState({ keys: someKeys().keys });
  const root = await opened();
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Keep encrypting'));
  expect((await readBackupState()).keys).not.toBeNull();
  await press(find(root, '#backup-encrypt'));
  await press(find(root, '#stop-encrypting-confirm'));
  await vi.waitFor(() => find(root, '#backup-encryption[data-on=false]'));
  expect(await readBackupState()).toMatchObject({ keys: null, set: null });
});
