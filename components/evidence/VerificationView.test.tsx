// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import { alicesArchive, goneOnByStranger, urlOf, withKeyReplaced } from '../../tests/support/continued-chain';
import { aDatabase } from '../../tests/support/builders';
import { exportText } from '../../tests/support/export-text';
import { importArchive } from '../../utils/archive/import/import-archive';
import { recordEntries } from '../../utils/archive/ledger/record-entries';
import { renameDevice } from '../../utils/archive/ledger/device-name';
import type { MenbeDatabase } from '../../utils/db/database';
import { fingerprint } from '../../utils/integrity/signing-key';
import type { TokenTime } from '../../utils/model/evidence';
import { verifyExport } from '../../utils/verify/verify-export';
import { VerificationView } from './VerificationView';

const shown = async (db: MenbeDatabase, change = (text: string) => text) =>
  shownOf(change(await exportText(db)));

async function shownOf(text: string): Promise<HTMLElement> {
  const bytes = new TextEncoder().encode(text);
  const verification = await verifyExport(
    (async function* () {
      yield bytes;
    })(),
  );
  const root = document.createElement('div');
  render(
    <VerificationView
      verification={verification}
      device={verification.device}
      hashOf={noHash}
      hrefOf={null}
    />,
    root,
  );
  return root;
}

const noHash = () => Promise.resolve(null);

const wordsOf = (root: HTMLElement, selector: string) =>
  Array.from(root.querySelectorAll(selector), ({ textContent }) => textContent ?? '');

async function printOf(db: MenbeDatabase): Promise<string> {
  return fingerprint((await db.ledger.toCollection().last())?.keyId ?? '');
}

describe('what a verification says of keys', () => {
  it('is one fingerprint, then the name it gives itself, where one key sealed all', async () => {
    const alice = await alicesArchive();
    const root = await shown(alice);
    expect(wordsOf(root, '#sealed-with li > *').slice(0, 2)).toEqual([
      await printOf(alice),
      'It calls itself “Alice”.',
    ]);
    expect(wordsOf(root, '#sealed-with bdi')).toContain('It vouches for entries 1 to 5.');
    expect(root.querySelectorAll('#other-keys, #keys-warning')).toHaveLength(0);
    expect(root.textContent).toContain('nobody without it can make this chain');
    expect(await axeProblems(root)).toEqual([]);
  });

  it.each([
    ['a lost key was replaced', (alice: MenbeDatabase) => withKeyReplaced(alice), 5],
    ['a stranger went on from the head', (alice: MenbeDatabase) => goneOnByStranger(alice, 5), 5],
    ['a stranger went on from the middle', (alice: MenbeDatabase) => goneOnByStranger(alice, 3), 3],
  ])('is the sealing key first and whose entries are whose, where %s', async (_what, goOn, last) => {
    const alice = await alicesArchive();
    const hers = await printOf(alice);
    const after = await goOn(alice);
    const root = await shown(after);
    expect(wordsOf(root, '.fingerprint')).toEqual([await printOf(after), hers]);
    const sealing = wordsOf(root, '#sealed-with bdi');
    expect(sealing).toContain(`It vouches for entries ${last + 1} to ${last + 2}.`);
    expect(sealing.at(-1)).toContain('its own word alone');
    expect(wordsOf(root, '#other-keys bdi')).toContain(`It vouches for entries 1 to ${last}.`);
    expect(wordsOf(root, '#keys-warning')).toHaveLength(1);
    for (const claim of ['nobody without it can make this chain', 'taken out or put in since'])
      expect(root.textContent).not.toContain(claim);
  });

  it('is that none vouches for anything while something is wrong', async () => {
    const root = await shown(await alicesArchive(), (text) => text.replace('Mətn 2', 'Mətn 3'));
    expect(root.textContent).toContain('As long as something is wrong, it vouches for nothing.');
    expect(root.textContent).not.toContain('It vouches for entries');
  });

  it('is a name without what would turn the text around it, and no longer than names are', async () => {
    const alice = await alicesArchive();
    await renameDevice(alice, '\u202eecilA');
    expect(wordsOf(await shown(alice), '#sealed-with bdi')).toContain('It calls itself “\\u202eecilA”.');
    await alice.evidenceState.put({ name: 'deviceName', value: 'A'.repeat(10_000) });
    expect(wordsOf(await shown(alice), '#sealed-with bdi')).toContain(
      `It calls itself “${'A'.repeat(80)}…”.`,
    );
  });
});

describe('what a verification says that it does not prove', () => {
  it('is that nothing came later, with the end of the chain to note down', async () => {
    const alice = await alicesArchive();
    const root = await shown(alice);
    const { hash } = (await alice.ledger.toCollection().last()) ?? { hash: '' };
    expect(wordsOf(root, '#chain-end code')).toEqual([hash]);
    expect(root.textContent).toContain('That nothing came after entry 5');
    expect(root.textContent).not.toContain('one was deleted later');
  });

  it('is what else the ledger says of chosen sources', async () => {
    const alice = await alicesArchive();
    const { hash } = (await alice.ledger.toCollection().last()) ?? { hash: '' };
    const root = await shownOf(await exportText(alice, { kind: 'pages', urls: [urlOf(1)] }));
    expect(wordsOf(root, '#chain-end code')).toEqual([hash]);
    expect(root.textContent).toContain('one was deleted later');
  });
});

it('shows nothing that would turn the text around it where it names what is wrong', async () => {
  const alice = await alicesArchive();
  const root = await shown(alice, (text) => text.replaceAll(/"url":"[^"]*"/g, '"url":"\u202egnp.x"'));
  expect(wordsOf(root, '.problems code')).toContain('\\u202egnp.x');
  expect(root.textContent).not.toContain('\u202e');
});

describe('an end that was noted before', () => {
  async function shownToNoteIn(db: MenbeDatabase): Promise<HTMLElement> {
    const bytes = new TextEncoder().encode(await exportText(db));
    const verification = await verifyExport(
      (async function* () {
        yield bytes;
      })(),
    );
    const hashOf = async (seq: number) => (await db.ledger.get(seq))?.hash ?? null;
    return rendered(<VerificationView verification={verification} hashOf={hashOf} hrefOf={null} />);
  }

  async function type(root: HTMLElement, text: string): Promise<void> {
    const field = find<HTMLInputElement>(root, '#noted-end');
    await act(() => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  it('can be copied, shown as a code, and pasted again', async () => {
    const alice = await alicesArchive();
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const root = await shownToNoteIn(alice);
    await press(find(root, '#copy-end'));
    await press(find(root, '#show-end-code'));
    vi.unstubAllGlobals();
    const [copied = ''] = writeText.mock.calls[0] ?? [];
    const { hash } = (await alice.ledger.toCollection().last()) ?? { hash: '' };
    expect(copied).toBe(`5 ${hash}`);
    await vi.waitFor(() =>
      expect(find(root, '.qr-code').getAttribute('aria-label')).toBe(`QR code with the text ${copied}`),
    );
    expect(find(root, '.qr-code path').getAttribute('d')).toMatch(/^M4 4h1v1h-1z/);
    await type(root, copied);
    await vi.waitFor(() =>
      expect(find(root, '#noted-end-outcome').textContent).toContain('Entry 5 is there'),
    );
    expect(find(root, '#verification').dataset['state']).toBe('good');
    expect(await axeProblems(root)).toEqual([]);
  });

  it.each([
    ['4', 'noted-other', 'Entry 4 has another hash'],
    ['6', 'noted-beyond', 'The ledger ends before entry 6'],
  ])('is a finding where entry %s is not there so: %s', async (seq, code, words) => {
    const root = await shownToNoteIn(await alicesArchive());
    await type(root, `${seq} ${'0'.repeat(64)}`);
    await vi.waitFor(() => expect(find(root, '#noted-end-outcome').textContent).toContain(words));
    expect(find(root, '#verification').dataset).toMatchObject({ state: 'bad', problems: '1' });
    expect(find(root, '.problems li').dataset['code']).toBe(code);
  });

  it('is asked for again where it is none', async () => {
    const root = await shownToNoteIn(await alicesArchive());
    await type(root, '5 4fe2');
    expect(find(root, '#noted-end-outcome').textContent).toContain('This is no end of a ledger');
    expect(find(root, '#noted-end').getAttribute('aria-invalid')).toBe('true');
    await type(root, '');
    expect(find(root, '#noted-end-outcome').textContent).toBe('');
  });
});

it('says of fewer signatures than entries that they cover all, where nothing is wrong', async () => {
  const db = aDatabase();
  await recordEntries(db, [
    { kind: 'binned', subject: { pageUrl: urlOf(1) } },
    { kind: 'restored', subject: { pageUrl: urlOf(1) } },
  ]);
  const good = await shown(db);
  expect(wordsOf(good, '.figure')).toContain('Signatures, which cover all entries2');
  expect(wordsOf(good, '.figure')).toContain('Ledger entries3');
  const bad = await shown(await alicesArchive(), (text) => text.replace('Mətn 2', 'Mətn 3'));
  expect(wordsOf(bad, '.figure')).toContain('Signatures5');
});

describe('what a verification says of times', () => {
  const about = {
    authority: 'http://timestamp.digicert.com/\u202e',
    size: 5,
    latest: '2026-11-23T08:00:00.000Z',
  };
  const signed = {
    ...about,
    kind: 'signed',
    at: '2026-11-24T08:00:00.000Z',
    signer: 'CN=S',
    issuer: 'CN=R',
  } as const;
  const root = { name: 'CN=R', sha256: 'ab'.repeat(32) };

  async function shownWith(times: TokenTime[]): Promise<HTMLElement> {
    const chunks = async function* () {
      yield new TextEncoder().encode(await exportText(await alicesArchive()));
    };
    const verification = { ...(await verifyExport(chunks())), times };
    const element = document.createElement('div');
    render(<VerificationView verification={verification} hashOf={noHash} hrefOf={null} />, element);
    return element;
  }

  it('is among what is proven only where a known root vouches for it', async () => {
    const element = await shownWith([{ ...signed, root, vouchedBy: { ...root, name: 'Known' } }]);
    const [proves] = wordsOf(element, '.meaning section');
    expect(proves).toContain('existed on Tuesday, November 24, 2026');
    expect(proves).toContain(`leads to Known, a root that Menbe knows (SHA-256 ${root.sha256})`);
    expect(element.querySelector('#other-times')).toBeNull();
  });

  it('is said to prove little where it is long after the entries under it', async () => {
    const vouchedBy = { ...root, name: 'Known' };
    const provenBy = async (at: string) =>
      wordsOf(await shownWith([{ ...signed, at, root, vouchedBy }]), '.meaning section')[0];
    expect(await provenBy('2026-12-22T08:00:00.000Z')).not.toContain('late date');
    expect(await provenBy('2029-11-24T08:00:00.000Z')).toContain(
      'That is more than 30 days before the stamp: it proves only that they existed by that late date',
    );
  });

  it.each<[string, TokenTime, string]>([
    ['its root is not known', { ...signed, root, vouchedBy: null }, `leads to CN=R (SHA-256 ${root.sha256})`],
    ['its root is not in the token', { ...signed, root: null, vouchedBy: null }, 'issued by CN=R'],
    [
      'a block is to be compared',
      { ...about, kind: 'block', height: 100_000, merkleRoot: 'cd'.repeat(32) },
      `only if that block has the Merkle root ${'cd'.repeat(32)}`,
    ],
  ])(
    'stands apart where %s, with the address that the file names as no proof',
    async (_what, time, words) => {
      const element = await shownWith([time]);
      const [proves] = wordsOf(element, '.meaning section');
      const [other] = wordsOf(element, '#other-times li');
      expect(proves).not.toMatch(/existed on|digicert/);
      expect(other).toContain(words);
      expect(other).toContain('give themselves is Monday, November 23, 2026');
      expect(other).toContain(
        'http://timestamp.digicert.com/\\u202e, as the file says, which proves nothing',
      );
      expect(element.textContent).not.toContain('confirmed');
    },
  );
});

it('says of what was imported that it is the file’s claim', async () => {
  // That of jsdom cannot be read.
  const file = new NodeBlob([await exportText(await alicesArchive())]) as unknown as Blob;
  const bob = aDatabase();
  await importArchive(bob, file, {
    dryRun: false,
    isSafeHtml: () => true,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: new Date(),
  });
  const root = await shown(bob);
  expect(wordsOf(root, '.verdict')).toEqual(['Unchanged since it was imported']);
  expect(root.textContent).toContain('versions were imported');
});
