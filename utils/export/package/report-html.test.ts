// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../tests/support/builders';
import { reportWords } from '../../../components/transfer/report-words';
import { toWritten } from '../../../components/compare/comparison-words';
import { messages } from '../../../locales/en';
import { readReportFacts, readSources } from '../../archive/export/package/read-report';
import { saveCapture } from '../../archive/capture/save-capture';
import { addMessages } from '../../i18n/translate';
import { reportHtml } from './report-html';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

beforeAll(() => addMessages(messages));

async function aReport() {
  const db = aDatabase();
  const text = 'The bridge stays closed until the spring, said the ministry in its answer to the paper.';
  const article = { title: HOSTILE, lang: HOSTILE, byline: HOSTILE, siteName: null };
  const ids: string[] = [];
  const versions = [`${text}\n${HOSTILE}`, `${text.replace('spring', 'summer')}\n${HOSTILE}`];
  for (const [n, body] of versions.entries()) {
    const html = body.split('\n').map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`);
    const { snapshotId } = await saveCapture(
      db,
      anArticle({ ...article, text: body, html: html.join('') }),
      at(n),
    );
    ids.push(snapshotId);
  }
  const name = `${HOSTILE}.png`;
  const file = {
    snapshotId: ids[0] ?? '',
    name,
    kind: 'screenshot',
    mediaType: HOSTILE,
    size: 9,
    sha256: 'ab',
  };
  const exportedAt = new Date('2026-11-23T12:00:00.000Z');
  const scope = {
    snapshotIds: ids,
    isExcerpt: false,
    attachments: [file],
    tokens: [],
    exportedAt,
    generator: 'Menbe 1',
  };
  const { facts, pages } = await readReportFacts(db, scope);
  const signed = {
    kind: 'signed',
    at: '2026-11-23T11:00:00.000Z',
    signer: `CN=${HOSTILE}`,
    issuer: 'CN=R',
  } as const;
  const about = { authority: 'https://tsa.example', size: 2, latest: '2026-11-23T10:00:00.000Z' };
  const times = [{ ...about, ...signed, root: null, vouchedBy: null }];
  const sources = readSources(db, { pages, attachments: [file], times }, (old, next, comparison) =>
    toWritten({ old, new: next }, comparison),
  );
  let html = '';
  for await (const piece of reportHtml({ ...facts, times }, sources, reportWords())) html += piece;
  return { db, ids, doc: new DOMParser().parseFromString(html, 'text/html') };
}

describe('reportHtml', () => {
  it('holds what comes from pages as text, every character of it', async () => {
    const { doc } = await aReport();
    expect(doc.querySelectorAll('script, iframe, link, object, [onerror], [onload]')).toHaveLength(0);
    expect(doc.querySelector('h2 bdi')?.textContent).toBe(HOSTILE);
    expect([...doc.querySelectorAll('.text p')].at(-1)?.textContent).toBe(HOSTILE);
    const [image] = doc.images;
    expect(image?.getAttribute('src')).toMatch(/^data\/attachments\/[^"<>\s]+$/);
  });

  it('says of each version what the ledger says, and what changed', async () => {
    const { db, ids, doc } = await aReport();
    const entries = await db.ledger.where('subject.snapshotId').anyOf(ids).toArray();
    expect(entries).toHaveLength(2);
    const codes = Array.from(doc.querySelectorAll('.version code'), ({ textContent }) => textContent);
    for (const { hash, subject } of entries) {
      expect(codes).toContain(hash);
      expect(codes).toContain('contentSha256' in subject ? subject.contentSha256 : '');
    }
    expect(doc.querySelectorAll('article')).toHaveLength(1);
    expect(doc.querySelectorAll('.version')).toHaveLength(2);
    expect(doc.querySelector('.changes ins')?.textContent).toBe('summer');
    expect(doc.querySelector('.changes del')?.textContent).toBe('spring');
  });

  it('names a trusted time only where it covers the entry', async () => {
    const { doc } = await aReport();
    const [first, second] = Array.from(
      doc.querySelectorAll('.version'),
      ({ textContent }) => textContent ?? '',
    );
    expect(first).toContain('whom nobody known vouches for');
    expect(second).not.toContain('vouches');
  });
});
