// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportWords } from '../../../components/transfer/report-words';
import { messages } from '../../../locales/en';
import { alicesArchive, withKeyReplaced } from '../../../tests/support/continued-chain';
import { readReportFacts } from '../../archive/export/package/read-report';
import type { MenbeDatabase } from '../../db/database';
import { addMessages } from '../../i18n/translate';
import { fingerprint } from '../../integrity/signing-key';
import { reportHtml } from './report-html';

beforeAll(() => addMessages(messages));

async function aReport(db: MenbeDatabase): Promise<Document> {
  const exportedAt = new Date('2026-11-23T12:00:00.000Z');
  const scope = {
    snapshotIds: [],
    isExcerpt: false,
    attachments: [],
    tokens: [],
    exportedAt,
    generator: 'Menbe 1',
  };
  const { facts } = await readReportFacts(db, scope);
  let html = '';
  for await (const piece of reportHtml(facts, noSources(), reportWords())) html += piece;
  return new DOMParser().parseFromString(html, 'text/html');
}

async function* noSources() {
  // What the report says of keys is the same whatever it holds.
}

async function printOf(db: MenbeDatabase): Promise<string> {
  return fingerprint((await db.ledger.toCollection().last())?.keyId ?? '');
}

const printsOf = (doc: Document) =>
  Array.from(doc.querySelectorAll('.fingerprint'), ({ textContent }) => textContent);

describe('what a report says of keys', () => {
  it('is the fingerprint first, then what the key calls itself', async () => {
    const alice = await alicesArchive();
    const doc = await aReport(alice);
    expect(printsOf(doc)).toEqual([await printOf(alice)]);
    const said = doc.querySelector('dd:has(.fingerprint)')?.textContent ?? '';
    expect(said.indexOf('It calls itself “Alice”.')).toBeGreaterThan(0);
    expect(said).toContain('It vouches for entries 1 to 5.');
    expect(doc.body.textContent).toContain('nobody without it can make this chain');
  });

  it('is the sealing key apart, and whose entries are whose, after a replacement', async () => {
    const alice = await alicesArchive();
    const hers = await printOf(alice);
    const after = await withKeyReplaced(alice);
    const doc = await aReport(after);
    expect(printsOf(doc)).toEqual([await printOf(after), hers]);
    const text = doc.body.textContent ?? '';
    for (const sentence of ['entries 1 to 5.', 'entries 6 to 7.', 'its own word alone', 'More than one key'])
      expect(text).toContain(sentence);
    expect(text).not.toContain('nobody without it can make this chain');
  });
});
