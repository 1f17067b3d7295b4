import { describe, expect, it } from 'vitest';
import type { ContentRecord, SnapshotRecord } from '../model/records';
import { RECORD_VERSION, recordHash, recordHashes, type SnapshotFields } from './record';
import { snapshotFields } from './snapshot-fields';

const STATED = { raw: '21 Oktyabr 2025 19:44', value: '2025-10-21T19:44', precision: 'minute' } as const;

/** A snapshot with every field filled. Frozen with the hash below: neither is ever changed. */
const SNAPSHOT: SnapshotRecord = {
  id: '019ab000-0000-7000-8000-000000000001',
  pageUrl: 'https://dalga.example/mayak',
  url: 'https://dalga.example/mayak?ref=1',
  canonicalUrl: 'https://dalga.example/mayak',
  title: 'Sahil kəndində köhnə mayak yenidən yanır',
  byline: 'Aygün Əliyeva',
  siteName: 'Dalğa',
  lang: 'az-AZ',
  dir: 'ltr',
  excerpt: 'Otuz il sönük qalan mayak bərpa olunub.',
  publishedTime: '2025-10-21T19:44:00+04:00',
  modifiedTime: '2025-10-22T08:10:00+04:00',
  archivedAt: '2026-11-23T08:01:00.000Z',
  wordCount: 4,
  leadImage: { url: 'https://dalga.example/mayak.jpg', alt: 'Axşamüstü mayak' },
  details: {
    published: { ...STATED, zone: 'Asia/Baku', ambiguous: false },
    modified: { ...STATED, zone: null, ambiguous: true },
    section: 'Cəmiyyət',
    keywords: ['mayak', 'dəniz'],
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    statements: [{ field: 'title', value: 'Mayak', origin: 'json-ld', believed: false }],
    declaredSources: [
      {
        sign: 'credit-line',
        name: 'Liman',
        url: 'https://liman.example/xeber/mayak',
        raw: 'Mənbə: liman.example',
        confidence: 'high',
        self: false,
        statedAt: { ...STATED, zone: 'Z', ambiguous: false },
      },
    ],
    stated: { views: 421, comments: 3 },
    omissions: [{ kind: 'related', start: 'Oxşar xəbərlər', words: 7 }],
    omittedLines: '0a1b2c3d4e5f',
  },
  kind: 'article',
  sha256: 'ab'.repeat(32),
  extractor: 'menbe',
  extractorVersion: '2',
  browser: 'Chromium 156',
  origin: 'watch',
};
const CONTENT: ContentRecord = {
  id: SNAPSHOT.id,
  html: '<p>Mayak “yanır” 😀.</p>',
  text: 'Mayak “yanır” 😀.',
};

const FIELDS = snapshotFields(SNAPSHOT, CONTENT);

/** A value in a record: where it stands, and how to change or take it away in a copy. */
interface Spot {
  path: string;
  changed: (change: (holder: Record<string, unknown>, name: string) => void) => SnapshotFields;
}

type Path = readonly (string | number)[];

/** Every place of a value, from the outside in. */
function spotsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const inner = Object.entries(value).flatMap(([name, each]) => spotsIn(each, [...path, name]));
  return path.length > 0 ? [path, ...inner] : inner;
}

function spot(path: Path): Spot {
  return {
    path: path.join('.'),
    changed: (change) => {
      const copy = structuredClone(FIELDS);
      const holder = path.slice(0, -1).reduce<unknown>((at, name) => (at as never)[name], copy);
      change(holder as Record<string, unknown>, String(path.at(-1)));
      return copy;
    },
  };
}

const SPOTS = spotsIn(FIELDS).map(spot);
/** Objects in the record, lists aside. */
const OBJECTS = SPOTS.filter(({ changed }) => {
  let isObject = false;
  changed((holder, name) => {
    const value = holder[name];
    isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  });
  return isObject;
});

const GOLDEN = '2e29ebb1712cfa2aeca1798772b9f313f586c966233de271d1eb27839c4e8077';

describe('version 1 of the record', () => {
  it('has the hash it has always had', async () => {
    expect(await recordHash(FIELDS)).toBe(GOLDEN);
    expect((await recordHashes(FIELDS)).get(1)).toBe(GOLDEN);
    expect(RECORD_VERSION).toBe(1);
  });

  it('has the hash it has always had of a snapshot that states nothing, from before details and watching', async () => {
    const { details, origin, ...old } = SNAPSHOT;
    const bare = { ...old, leadImage: null, canonicalUrl: null, byline: null, browser: null };
    expect(await recordHash(snapshotFields(bare, CONTENT))).toBe(
      'a61e7e75cd78e71cfc2187444f4ca6b9c35182bfc5a46aa085eab2ce3a24c3e2',
    );
  });

  it('counts halves of characters as U+FFFD', async () => {
    const broken = { ...FIELDS, title: 'half \ud83d' };
    expect(await recordHash(broken)).toBe(await recordHash({ ...FIELDS, title: 'half \ufffd' }));
  });

  it.each(SPOTS)('vouches for $path', async ({ changed }) => {
    const gone = changed((holder, name) => {
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else Reflect.deleteProperty(holder, name);
    });
    const replaced = ['other', 12_345, { a: 1 }, ['x']].map((value) =>
      changed((holder, name) => void (holder[name] = value)),
    );
    for (const fields of [gone, ...replaced]) expect(await recordHash(fields)).not.toBe(GOLDEN);
  });

  it('is not changed by a field that is added to what it is made from', async () => {
    expect(await recordHash({ ...FIELDS, later: 'new' } as SnapshotFields)).toBe(GOLDEN);
  });

  it.each(OBJECTS)('is not changed by a field that is added to $path', async ({ changed }) => {
    const added = changed((holder, name) => Object.assign(holder[name] as object, { later: ['new'] }));
    expect(added).not.toEqual(FIELDS);
    expect(await recordHash(added)).toBe(GOLDEN);
  });
});
