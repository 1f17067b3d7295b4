import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../tests/support/builders';
import { copiesOf } from '../../tests/support/copies-of';
import { exportText } from '../../tests/support/export-text';
import { deletePages } from '../archive/pages/delete-pages';
import { verifyArchive } from '../archive/evidence/verify-archive';
import { recordEntries } from '../archive/ledger/record-entries';
import { saveCapture } from '../archive/capture/save-capture';
import { MenbeDatabase } from '../db/database';
import type { LedgerSubjects } from '../model/ledger';
import { verifyExport } from './verify-export';
import type { VerifyOptions } from './verify-options';

async function* chunksOf(text: string, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size);
}

async function verified(text: string, options?: VerifyOptions) {
  const result = await verifyExport(chunksOf(text), options);
  return { ...result, codes: result.problems.map(({ code }) => code) };
}

const urlOf = (n: number) => `https://xeber.example/${n}`;

async function archiveOf(size: number): Promise<MenbeDatabase> {
  const db = aDatabase();
  for (let n = 0; n < size; n++)
    await saveCapture(db, anArticle({ url: urlOf(n), text: `Mətn ${n} 😀` }), at(n));
  await saveCapture(db, anArticle({ url: urlOf(1), text: 'Changed' }), at(20));
  await saveCapture(db, anArticle({ url: urlOf(1), text: 'Changed' }), at(21));
  await deletePages(db, [urlOf(2)], minute(30));
  return db;
}

const anArchive = copiesOf(() => archiveOf(12));
/** With a row of each kind that the other has. */
const aSmallArchive = () => archiveOf(3);

let db: MenbeDatabase;
let whole: string;
let excerpt: string;
beforeAll(async () => {
  db = await anArchive();
  whole = await exportText(db);
  excerpt = await exportText(db, { kind: 'pages', urls: [urlOf(1), urlOf(5)] });
});

describe('an export as it was written', () => {
  it('passes, whatever the size of the pieces it is read in', async () => {
    for (const size of [7, 1000, 10_000_000]) {
      const result = await verifyExport(chunksOf(whole, size));
      expect(result.problems).toEqual([]);
      expect(result.checked).toEqual({
        snapshots: 12,
        imported: 0,
        entries: 16,
        signatures: 16,
        attachments: 0,
        times: 0,
      });
      expect(result.head).toMatchObject({ seq: 16 });
      expect(result.keys).toHaveLength(1);
    }
  });

  it('passes with only some of the sources, and then names no others', async () => {
    const result = await verified(excerpt);
    expect(result.codes).toEqual([]);
    expect(result).toMatchObject({ isExcerpt: true, checked: { snapshots: 3, entries: 5 } });
    expect(excerpt).not.toContain(urlOf(3));
  });

  it('passes with the key it must be from, and with no other', async () => {
    const { keyId } = JSON.parse(whole).evidence.device;
    expect((await verified(whole, { expectedKeyId: keyId })).codes).toEqual([]);
    expect((await verified(whole, { expectedKeyId: '0'.repeat(64) })).codes).toEqual(['wrong-key']);
  });

  it('passes when the key was replaced, and tells of both', async () => {
    const other = await anArchive();
    await other.signingKeys.clear();
    const restarted = new MenbeDatabase(other.name);
    await saveCapture(restarted, anArticle({ url: urlOf(99) }), at(40));
    const result = await verified(await exportText(restarted));
    expect(result.codes).toEqual([]);
    expect(result.keys.map(({ seq }) => seq)).toEqual([1, 17]);
  });

  it('passes with attachments that the ledger knows, and with no others', async () => {
    const archive = await anArchive();
    const page = await archive.pages.get(urlOf(3));
    const file = {
      snapshotId: page?.newestSnapshotId ?? '',
      name: 'page.mhtml',
      kind: 'page-copy',
      mediaType: 'multipart/related',
      size: 3,
      sha256: 'a'.repeat(64),
    };
    await recordEntries(archive, [{ kind: 'attachment', subject: file }]);
    const withFile = (attachment: typeof file) =>
      exportText(
        archive,
        { kind: 'all' },
        {
          attachments: async function* () {
            yield [attachment];
          },
        },
      );
    expect((await verified(await withFile(file))).codes).toEqual([]);
    expect((await verified(await withFile({ ...file, sha256: 'b'.repeat(64) }))).codes).toEqual([
      'attachment-hash',
    ]);
    expect((await verified(await withFile({ ...file, name: 'x' }))).codes).toEqual([
      'attachment-unknown',
      'attachment-missing',
    ]);
  });

  it('passes time tokens to whoever checks them, with the root they are of', async () => {
    const roots: (string | null)[] = [];
    const tokens = [{ authority: 'https://tsa.example' }];
    const times = async () => ({ tokens, sizes: [5] });
    for (const text of [
      await exportText(db, { kind: 'all' }, { times }),
      await exportText(db, { kind: 'pages', urls: [urlOf(1)] }, { times }),
    ]) {
      const result = await verified(text, {
        checkTimes: async (given, treeOf) => {
          expect(given).toEqual(tokens);
          roots.push((await treeOf(5))?.root ?? null);
          return { times: [], wrong: ['not signed'] };
        },
      });
      expect(result.problems).toMatchObject([{ code: 'time-token', detail: 'not signed' }]);
    }
    expect(roots[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(roots[1]).toBe(roots[0]);
  });
});

describe('an export that was changed', () => {
  it('is found out at every byte, whichever bit is turned', async () => {
    const small = await aSmallArchive();
    const texts = [await exportText(small), await exportText(small, { kind: 'pages', urls: [urlOf(1)] })];
    for (const text of texts) {
      const bytes = new TextEncoder().encode(text);
      for (let at = 0; at < bytes.length; at += 29) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
        const { problemCount } = await verifyExport(
          (async function* () {
            yield changed;
          })(),
        );
        expect(problemCount, `bit ${at % 8} of byte ${at}`).toBeGreaterThan(0);
      }
    }
  });

  it('is found out wherever it is cut off', async () => {
    for (let at = 0; at < whole.length; at += 397)
      expect((await verified(whole.slice(0, at))).problemCount, `${at}`).toBeGreaterThan(0);
  });

  /** Changes lines of the file; each is JSON without its comma. */
  const changed = (text: string, change: (lines: string[]) => void) => {
    const lines = text.split('\n');
    change(lines);
    return lines.join('\n');
  };

  it.each<[string, string[], (lines: string[]) => void]>([
    ['text of an item', ['content-hash'], (lines) => (lines[2] = lines[2]?.replace('Mətn', 'Mətm') ?? '')],
    [
      'address of an item',
      ['record-hash'],
      (lines) =>
        (lines[2] = lines[2]?.replace('"canonicalUrl":null', '"canonicalUrl":"https://a.example/"') ?? ''),
    ],
    ['an item left out', ['items-count'], (lines) => lines.splice(2, 1)],
    ['an item twice', ['item-repeated', 'items-count'], (lines) => lines.splice(2, 0, lines[2] ?? '')],
    [
      'an entry left out',
      ['entry-order', 'chain-broken', 'chain-length'],
      (lines) =>
        lines.splice(
          lines.findIndex((line) => line.includes('"kind":"unchanged"')),
          1,
        ),
    ],
    [
      'two entries in each other’s place',
      ['entry-order', 'chain-broken'],
      (lines) => {
        const at = lines.findIndex((line) => line.includes('"kind":"capture"'));
        lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? '');
      },
    ],
    [
      'the time of an entry',
      ['entry-hash'],
      (lines) => {
        const at = lines.findIndex((line) => line.includes('"kind":"binned"'));
        lines[at] = lines[at]?.replace(/"at":"\d{4}/, '"at":"1999') ?? '';
      },
    ],
    [
      'the time of an entry, to a day that there is not',
      ['entry-malformed', 'chain-head'],
      (lines) => {
        const at = lines.findIndex((line) => line.includes('"kind":"binned"'));
        lines[at] = lines[at]?.replace(/"at":"\d{4}-\d\d/, '"at":"2026-93') ?? '';
      },
    ],
    [
      'a statement of no time',
      ['statement-malformed'],
      (lines) => {
        lines[lines.length - 2] = lines.at(-2)?.replace(/"exportedAt":"\d/, '"exportedAt":"q') ?? '';
      },
    ],
    ['no statement', ['statement-malformed'], (lines) => lines.splice(-2, 1)],
  ])('says what it is: %s', async (_what, expected, change) => {
    const { codes, problems } = await verified(changed(whole, change));
    expect(codes).toEqual(expect.arrayContaining([...expected]));
    expect(problems.length).toBeGreaterThan(0);
  });

  it('says when an entry names a version of the record that is not known here, neither right nor changed', async () => {
    const archive = aDatabase();
    const { snapshotId } = await saveCapture(archive, anArticle(), at(1));
    const told = (await archive.ledger.get(2))?.subject as LedgerSubjects['capture'];
    expect(told).toMatchObject({ snapshotId, recordVersion: 1 });
    await recordEntries(archive, [{ kind: 'capture', subject: { ...told, recordVersion: 99 } }]);
    const result = await verified(await exportText(archive));
    expect(result.problems).toMatchObject([{ code: 'record-version', snapshotId, seq: 3 }]);
    const request = { pageUrl: null, onProgress: () => undefined, signal: new AbortController().signal };
    const stored = await verifyArchive(archive, request);
    expect(stored.problems).toMatchObject([{ code: 'record-version', snapshotId, seq: 3 }]);
  });

  it('says which entry and which snapshot it is', async () => {
    const { problems } = await verified(whole.replace('Mətn 3 ', 'Mətn 4 '));
    const { items } = JSON.parse(whole);
    const at = items.findIndex(({ url }: { url: string }) => url === urlOf(3));
    expect(problems[0]).toMatchObject({ code: 'content-hash', snapshotId: items[at].id, line: at + 2 });
  });

  it('is no export of Menbe when it is another file', async () => {
    expect((await verified('{"a":1}')).codes).toEqual(['not-an-export']);
    expect((await verified('')).problemCount).toBeGreaterThan(0);
  });

  it.each<[string, (file: Record<string, unknown>) => string]>([
    ['indented', (file) => JSON.stringify(file, null, 4)],
    [
      'indented and sorted',
      (file) => JSON.stringify(Object.fromEntries(Object.entries(file).sort()), null, 2),
    ],
    ['in one line', (file) => JSON.stringify(file)],
    ['in one line with spaces', (file) => JSON.stringify(file).replace(/^\{"format":"/, '{"format": "')],
  ])('says that another program wrote it anew, %s', async (_how, write) => {
    const anew = write(JSON.parse(whole));
    expect((await verified(anew)).codes).toEqual(['written-anew']);
    expect((await verified(JSON.stringify({ text: anew }))).codes).toEqual(['not-an-export']);
  });

  it('proves nothing when it is of a version that had no evidence', async () => {
    const old = whole
      .replace('"version":6', '"version":3')
      .replaceAll('"answered":null,', '')
      .replace(/\n\],"cases"[^]*$/, '\n]}\n');
    expect((await verified(old)).codes).toEqual(['no-evidence']);
    expect((await verified(old.replace('Mətn 3 ', 'Mətn 4 '))).codes).toEqual([
      'content-hash',
      'no-evidence',
    ]);
  });
});
