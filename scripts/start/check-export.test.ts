import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { frozenExport } from '../../tests/support/frozen';
import { contentHash } from '../../utils/integrity/content-hash';
import { checkExport } from './check-export';

const ID = '01a206e8-3e5e-7775-847a-57988ddfb5c3';
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'menbe-export-'));
  path = join(folder, 'export.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function exported(overrides: object = {}): Promise<string> {
  const content = {
    title: 'Gəmi',
    byline: null,
    publishedTime: null,
    modifiedTime: null,
    text: 'T',
    html: '<p>T',
  };
  const rest = {
    id: ID,
    url: 'https://a.test/',
    canonicalUrl: null,
    siteName: null,
    lang: null,
    dir: null,
    excerpt: null,
    archivedAt: '2026-11-23T05:36:53.342Z',
    wordCount: 1,
    leadImageUrl: null,
    leadImageAlt: null,
    kind: 'article',
    extractor: 'menbe',
    extractorVersion: '1',
    browser: null,
    tags: [],
    note: null,
  };
  const item = { ...content, ...rest, sha256: await contentHash(content), ...overrides };
  return `{"format":"menbe","version":1,"items":[\n${JSON.stringify(item)}\n]}\n`;
}

describe('checkExport', () => {
  it('tells the ids in a sound export', async () => {
    writeFileSync(path, await exported());
    expect([...(await checkExport(path))]).toEqual([
      [ID, { archivedAt: Date.parse('2026-11-23T05:36:53.342Z'), kind: 'article', words: 1 }],
    ]);
  });

  it('refuses an export that stops short', async () => {
    writeFileSync(path, (await exported()).slice(0, -4));
    await expect(checkExport(path)).rejects.toThrow();
  });

  it('refuses a case that is none, and takes a whole archive of today', async () => {
    const whole = frozenExport('5');
    writeFileSync(path, whole);
    expect((await checkExport(path)).size).toBe(JSON.parse(whole).items.length);
    writeFileSync(path, whole.replace('"name":"The harbour"', '"name":5'));
    await expect(checkExport(path)).rejects.toThrow(/bad row in cases .*: not-valid:name/);
  });

  it('refuses an item whose content does not match its hash', async () => {
    writeFileSync(path, await exported({ text: 'changed' }));
    await expect(checkExport(path)).rejects.toThrow('other-hash');
  });
});
