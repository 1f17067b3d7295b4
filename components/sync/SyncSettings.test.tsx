// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { A_CONNECTION, BucketBackground, GOOD_REPORT } from '../../tests/support/bucket-background';
import { emptyArchive } from '../../tests/support/empty-archive';
import { addModalDialogs, pressEscape } from '../../tests/support/jsdom-dialog';
import { find, named, press, rendered } from '../../tests/support/rendered';
import {
  changeSyncStatus,
  forgetBucket,
  readBucket,
  readSyncStatus,
  storeBucket,
} from '../../utils/db/bucket-record';
import { getDatabase } from '../../utils/db/database';
import type { SyncStatus } from '../../utils/sync/sync-status';
import { makeKeys, unlock } from '../keys/make-keys';
import { readKeyFile, writeKeyFile } from '../../utils/vault/key-file';
import { SyncSettings } from './SyncSettings';

const PASSPHRASE = 'four words nobody guesses';
const OTHER = {
  device: 'd-2',
  name: 'Desktop',
  number: 4,
  hash: 'a'.repeat(64),
  at: '2026-12-01T09:00:00.000Z',
};

/** A dialog's code is loaded when it is opened first. */
const DIALOG = { timeout: 10_000 };

let background: BucketBackground;

beforeAll(addModalDialogs);
// jsdom has no Web Locks; here nobody else wants one.
beforeAll(() => {
  const request = async (_name: string, work: () => Promise<void>) => work();
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
});
beforeEach(async () => {
  fakeBrowser.reset();
  background = new BucketBackground();
  await forgetBucket();
  await emptyArchive();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await forgetBucket();
});

async function shown(selector: string): Promise<HTMLElement> {
  const root = await rendered(<SyncSettings />);
  await vi.waitFor(() => find(root, selector));
  return root;
}

async function type(root: HTMLElement, selector: string, value: string): Promise<void> {
  const input = await vi.waitFor(() => find<HTMLInputElement>(root, selector), DIALOG);
  input.value = value;
  await act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
}

async function submit(root: HTMLElement, form: string): Promise<void> {
  const found = await vi.waitFor(() => find<HTMLFormElement>(root, form), DIALOG);
  await act(() => void found.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
}

/** Opens the form and fills in where the bucket is. */
async function tryOut(): Promise<HTMLElement> {
  const root = await shown('#connect-bucket');
  await press(find(root, '#connect-bucket'));
  for (const name of ['endpoint', 'bucket', 'accessKeyId', 'secretAccessKey'] as const)
    await type(root, `#bucket-${name}`, A_CONNECTION[name]);
  await submit(root, '#set-up-form');
  return root;
}

async function connect(change: Partial<SyncStatus> = {}): Promise<void> {
  const { keys } = await makeKeys(PASSPHRASE);
  background.keys = new TextDecoder().decode(writeKeyFile(keys.file));
  await storeBucket({ connection: A_CONNECTION, ring: keys.ring, report: GOOD_REPORT });
  await changeSyncStatus((status) => ({ ...status, ...change }));
}

afterAll(() => void Reflect.deleteProperty(navigator, 'locks'));

describe('connecting', () => {
  it('makes keys, has a part of the recovery key typed, and only then writes to the bucket', async () => {
    const root = await tryOut();
    await type(root, '#passphrase', PASSPHRASE);
    await type(root, '#passphrase-again', 'something else');
    await submit(root, '#set-up-new');
    expect(find(root, '#passphrase-again-problem').textContent).toBe('The two are not the same.');
    await type(root, '#passphrase-again', PASSPHRASE);
    await submit(root, '#set-up-new');
    const key = await vi.waitFor(() => find(root, '#recovery-key'));
    expect(await axeProblems(root)).toEqual([]);
    await type(root, '#recovery-group', 'none');
    await submit(root, '#set-up-recovery');
    find(root, '#recovery-group-problem');
    expect([background.keys, await readBucket()]).toEqual([null, null]);
    const groups = [...key.querySelectorAll('code')].map(({ textContent }) => textContent);
    const asked = Number(/\d+/.exec(find(root, 'label[for=recovery-group]').textContent)?.[0]);
    await type(root, '#recovery-group', groups[asked - 1] ?? '');
    await submit(root, '#set-up-recovery');
    await vi.waitFor(() => find(root, '#set-up-done'));
    expect((await readBucket())?.connection).toEqual(A_CONNECTION);
    expect(background.jobs).toEqual(['sync']);
    const file = readKeyFile(new TextEncoder().encode(background.keys ?? ''));
    const { ring } = await unlock(file, { kind: 'recovery', typed: groups.join(' ') });
    expect(ring.syncId).toBe((await readBucket())?.ring.syncId);
  });

  it('joins with the passphrase of the other device; a wrong one changes nothing and stays typed', async () => {
    background.keys = new TextDecoder().decode(writeKeyFile((await makeKeys(PASSPHRASE)).keys.file));
    const root = await tryOut();
    await type(root, '#secret', 'wrong passphrase');
    await submit(root, '#set-up-join');
    await vi.waitFor(() => find(root, '[data-code=vault-passphrase]'));
    expect(find<HTMLInputElement>(root, '#secret').value).toBe('wrong passphrase');
    expect([await readBucket(), background.jobs]).toEqual([null, []]);
    expect(await axeProblems(root)).toEqual([]);
    await type(root, '#secret', PASSPHRASE);
    await submit(root, '#set-up-join');
    await vi.waitFor(() => find(root, '#set-up-done'));
    expect((await readBucket())?.connection).toEqual(A_CONNECTION);
  });

  it('takes the keys of a device that was faster', async () => {
    const root = await tryOut();
    await type(root, '#passphrase', PASSPHRASE);
    await type(root, '#passphrase-again', PASSPHRASE);
    await submit(root, '#set-up-new');
    const key = await vi.waitFor(() => find(root, '#recovery-key'));
    background.keys = new TextDecoder().decode(writeKeyFile((await makeKeys(PASSPHRASE)).keys.file));
    const asked = Number(/\d+/.exec(find(root, 'label[for=recovery-group]').textContent)?.[0]);
    await type(root, '#recovery-group', key.querySelectorAll('code')[asked - 1]?.textContent ?? '');
    await submit(root, '#set-up-recovery');
    await vi.waitFor(() => find(root, '#set-up-join'));
    expect(await readBucket()).toBeNull();
  });

  it('says each refusal of the bucket once, a clock that is wrong, and goes back with what was typed', async () => {
    const refused = { code: 'bucket-keys', detail: null } as const;
    background.report = { ...GOOD_REPORT, list: refused, read: refused, clockAhead: 600_000 };
    const root = await tryOut();
    const refusals = await vi.waitFor(() => find(root, '#bucket-refusals'));
    expect(refusals.querySelectorAll('[data-code=bucket-keys]')).toHaveLength(1);
    expect(refusals.textContent).toContain('10 minutes off');
    expect(await axeProblems(root)).toEqual([]);
    await act(() => pressEscape(find<HTMLDialogElement>(root, 'dialog')));
    expect(find<HTMLInputElement>(root, '#bucket-endpoint').value).toBe(A_CONNECTION.endpoint);
  });

  it('connects nothing without access, nor where devices have lost their keys', async () => {
    background.isAllowed = false;
    const root = await tryOut();
    await vi.waitFor(() => find(root, '[data-code=bucket-access]'));
    background.isAllowed = true;
    background.devices = 2;
    await submit(root, '#set-up-form');
    await vi.waitFor(() => find(root, '[data-code=vault-key-file]'));
    expect(await readBucket()).toBeNull();
  });
});

describe('connected', () => {
  it('says how sync stands, pauses, and goes on', async () => {
    await connect({
      syncedAt: '2026-12-01T09:00:00.000Z',
      devices: [OTHER],
      missing: ['blobs/1', 'blobs/2'],
      damaged: ['blobs/3'],
    });
    const root = await shown('#sync-facts');
    expect(find(root, '#sync-state').textContent).toMatch(/^Up to date as of/);
    expect(find(root, '#sync-devices').textContent).toContain('Desktop, last heard of');
    expect(root.textContent).toContain('2 texts are not in the bucket');
    expect(await axeProblems(root)).toEqual([]);
    await press(find(root, '#sync-pause'));
    await vi.waitFor(() => expect(find(root, '#sync-state').textContent).toBe('Paused'));
    await press(named(root, 'Go on'));
    await vi.waitFor(async () => expect((await readSyncStatus()).pausedAt).toBeNull());
    expect(background.jobs).toEqual(['sync']);
  });

  it.each([
    ['bucket-unreachable', /^Waiting for the network/, null],
    ['bucket-access', /^Held up|^Not begun/, '#allow-bucket'],
    ['vault-key-unknown', /^Held up|^Not begun/, '#unlock-sync'],
  ] as const)('says what holds it up: %s', async (code, state, button) => {
    await connect({ failure: { code, detail: null }, failures: 1 });
    const root = await shown('#sync-facts');
    expect(find(root, '#sync-state').textContent).toMatch(state);
    expect(root.querySelector('#sync-held-up') !== null).toBe(button !== null);
    if (button !== null) find(root, button);
    expect(await axeProblems(root)).toEqual([]);
  });

  it('takes new keys from the bucket with the passphrase that counts now', async () => {
    await connect({ failure: { code: 'vault-key-unknown', detail: null } });
    const root = await shown('#unlock-sync');
    await press(find(root, '#unlock-sync'));
    await type(root, '#secret', PASSPHRASE);
    await submit(root, '#unlock-dialog-form');
    await vi.waitFor(() => find(root, '#unlock-dialog-done'));
    expect(background.jobs).toEqual(['sync']);
  });

  it('changes the passphrase: the new one opens the same keys, the old one none', async () => {
    await connect();
    const before = await readBucket();
    const root = await shown('#change-passphrase');
    await press(find(root, '#change-passphrase'));
    await type(root, '#secret', PASSPHRASE);
    await type(root, '#passphrase', 'a new passphrase of ours');
    await type(root, '#passphrase-again', 'a new passphrase of ours');
    expect(await axeProblems(root)).toEqual([]);
    await submit(root, '#passphrase-dialog-form');
    await vi.waitFor(() => find(root, '#passphrase-dialog-done'));
    const file = readKeyFile(new TextEncoder().encode(background.keys ?? ''));
    const opened = await unlock(file, { kind: 'passphrase', typed: 'a new passphrase of ours' });
    expect(JSON.stringify(opened.ring)).toBe(JSON.stringify(before?.ring));
    await expect(unlock(file, { kind: 'passphrase', typed: PASSPHRASE })).rejects.toMatchObject({
      code: 'vault-passphrase',
    });
  });

  it('changes the connection only to a bucket of the same devices', async () => {
    await connect();
    const own = background.keys;
    background.keys = new TextDecoder().decode(writeKeyFile((await makeKeys(PASSPHRASE)).keys.file));
    const root = await shown('#change-connection');
    await press(find(root, '#change-connection'));
    await type(root, '#bucket-accessKeyId', 'NEW');
    await submit(root, '#connection-dialog-form');
    await vi.waitFor(() => find(root, '[data-code=vault-other-set]'));
    expect((await readBucket())?.connection.accessKeyId).toBe('AK');
    background.keys = own;
    await submit(root, '#connection-dialog-form');
    await vi.waitFor(() => find(root, '#connection-dialog-done'));
    expect((await readBucket())?.connection.accessKeyId).toBe('NEW');
  });

  it('removes a device: new keys, which only the new passphrase opens, and its log ends where it was', async () => {
    await connect({ devices: [OTHER] });
    await getDatabase().meta.put({
      name: 'sync',
      value: 0,
      position: { received: { [OTHER.device]: { number: 4, hash: OTHER.hash } } },
    } as never);
    const before = await readBucket();
    const root = await shown('#sync-devices');
    await press(named(root, 'Remove “Desktop”?'));
    await type(root, '#secret', PASSPHRASE);
    await type(root, '#passphrase', 'a new passphrase of ours');
    await type(root, '#passphrase-again', 'a new passphrase of ours');
    expect(await axeProblems(root)).toEqual([]);
    await submit(root, '#remove-device-form');
    const key = await vi.waitFor(() => find(root, '#recovery-key'));
    expect((await readBucket())?.ring).toEqual(before?.ring);
    const asked = Number(/\d+/.exec(find(root, 'label[for=recovery-group]').textContent)?.[0]);
    await type(root, '#recovery-group', key.querySelectorAll('code')[asked - 1]?.textContent ?? '');
    await submit(root, '#set-up-recovery');
    await vi.waitFor(() => find(root, '#remove-device-done'));
    const file = readKeyFile(new TextEncoder().encode(background.keys ?? ''));
    const { ring } = await unlock(file, { kind: 'passphrase', typed: 'a new passphrase of ours' });
    expect(ring).toMatchObject({ removed: { [OTHER.device]: 4 }, generation: 2, keys: [{}, {}] });
    await vi.waitFor(() => expect(root.querySelector('#sync-devices')).toBeNull());
  });

  it('disconnects: says what becomes of what, and forgets the bucket alone', async () => {
    await connect();
    await getDatabase().syncQueue.add({ segment: 0, operation: {} as never });
    const root = await shown('#leave-sync');
    await press(find(root, '#leave-sync'));
    const form = await vi.waitFor(() => find(root, '#leave-dialog-form'));
    expect(form.textContent).toContain('1 change has not been sent');
    expect(await axeProblems(root)).toEqual([]);
    await submit(root, '#leave-dialog-form');
    await vi.waitFor(() => find(root, '#leave-dialog-done'));
    expect([await readBucket(), await getDatabase().syncQueue.count()]).toEqual([null, 0]);
    expect(background.keys).not.toBeNull();
  });
});
