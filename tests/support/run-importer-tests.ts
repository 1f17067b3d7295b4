import { describe, expect, it } from 'vitest';
import {
  importArchive,
  type ImportProgress,
  type ImportRequest,
} from '../../utils/archive/import/import-archive';
import type { MenbeDatabase } from '../../utils/db/database';
import type { ImportFormat } from '../../utils/import/formats/import-format';
import { formatOf } from '../../utils/import/formats/import-formats';
import { aDatabase, minute } from './builders';

/** A source as a file of any format can hold it. */
export interface SampleSource {
  url: string;
  title: string;
  text: string;
}

/** What the acceptance suite is told of a format. */
export interface ImporterSetup {
  format: ImportFormat;
  /** A file with these sources, as the tool that makes such files writes it. */
  file: (sources: readonly SampleSource[]) => Promise<Blob>;
  /** Files with one bad item each, and what is said of it. */
  hostile: readonly { what: string; file: () => Promise<Blob>; reason: string | RegExp }[];
  /** Files that are refused as a whole, and the code that is told. */
  broken: readonly { what: string; file: () => Promise<Blob>; code: string }[];
}

const SOURCES: readonly SampleSource[] = [
  { url: 'https://xeber.example/az/1', title: 'Xəzərin səviyyəsi enir', text: 'Şəki, Gəncə: ğ ö ü ı İ.' },
  { url: 'https://novosti.example/ru/2', title: 'Уровень Каспия падает', text: 'Ёлки и «кавычки» — 😀.' },
];

/** More than a file stream gives at once. */
const LONG = Array.from({ length: 150 }, (_, n) => ({
  url: `https://xeber.example/${n}`,
  title: `Başlıq ${n}`,
  text: `Mətn ${n} `.repeat(600),
}));

function imported(db: MenbeDatabase, file: Blob, changes: Partial<ImportRequest> = {}) {
  return importArchive(db, file, {
    dryRun: false,
    now: minute(50),
    isSafeHtml: (html) => !html.includes('<script'),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  });
}

/** What is stored, ordered by address. */
async function stored(db: MenbeDatabase): Promise<(SampleSource | undefined)[]> {
  const pages = await db.pages.orderBy('url').toArray();
  const contents = await db.contents.bulkGet(pages.map(({ newestSnapshotId }) => newestSnapshotId));
  return pages.map(({ visitedUrl, title }, index) => ({
    url: visitedUrl,
    title: title ?? '',
    text: contents[index]?.text ?? '',
  }));
}

/**
 * What every importer keeps to. A new format is entered in `IMPORT_FORMATS` and given to this suite.
 */
export function runImporterTests(setup: ImporterSetup): void {
  describe(`the importer ${setup.format.id}`, () => {
    it('is known by what a file holds, whatever its name', async () => {
      expect((await formatOf(await setup.file(SOURCES))).id).toBe(setup.format.id);
      expect(setup.format.takes(new TextEncoder().encode('id,title\n1,a'))).toBe(false);
      expect(setup.format.takes(new Uint8Array())).toBe(false);
    });

    it('brings in all sources, their characters as they are', async () => {
      const db = aDatabase();
      const report = await imported(db, await setup.file(SOURCES));
      expect(report).toMatchObject({ items: SOURCES.length, added: SOURCES.length, invalid: 0 });
      const byUrl = (a: SampleSource, b: SampleSource) => (a.url < b.url ? -1 : 1);
      expect(await stored(db)).toEqual([...SOURCES].sort(byUrl));
    });

    it('says of a file without sources that there are none', async () => {
      expect(await imported(aDatabase(), await setup.file([]))).toMatchObject({
        items: 0,
        added: 0,
        invalid: 0,
      });
    });

    it('tells in a dry run what it then does, and the second time finds all there', async () => {
      const db = aDatabase();
      const file = await setup.file(SOURCES);
      const dry = await imported(db, file, { dryRun: true });
      expect(await db.snapshots.count()).toBe(0);
      expect(await imported(db, file)).toEqual(dry);
      expect(await imported(db, file)).toMatchObject({ added: 0, alreadyThere: SOURCES.length });
    });

    it('tells progress that rises to the size of the file', async () => {
      const file = await setup.file(LONG);
      const told: ImportProgress[] = [];
      await imported(aDatabase(), file, { onProgress: (progress) => void told.push(progress) });
      const bytes = told.map((progress) => progress.bytes);
      expect(bytes.length).toBeGreaterThan(2);
      expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
      expect(told.at(-1)).toEqual({ bytes: file.size, totalBytes: file.size, items: LONG.length });
    });

    it('stops within a chunk when it is cancelled; what it says was added is there, and nothing else', async () => {
      const db = aDatabase();
      const controller = new AbortController();
      let chunks = 0;
      const onProgress = () => {
        chunks++;
        controller.abort();
      };
      const error: unknown = await imported(db, await setup.file(LONG), {
        onProgress,
        signal: controller.signal,
      }).catch((reason: unknown) => reason);
      expect(chunks).toBe(1);
      expect(error).toMatchObject({ code: 'import-cancelled' });
      const { report } = error as { report: { added: number } };
      expect(report.added).toBeLessThan(LONG.length);
      const counts = [db.snapshots, db.contents].map((table) => table.count());
      expect(await Promise.all(counts)).toEqual([report.added, report.added]);
    });

    it.each(setup.hostile)('leaves out $what, and says why', async ({ file, reason }) => {
      const db = aDatabase();
      const report = await imported(db, await file());
      expect(report).toMatchObject({ added: 0, invalid: 1 });
      expect(report.problems[0]?.reasons).toEqual([expect.stringMatching(reason)]);
      expect(await db.snapshots.count()).toBe(0);
    });

    it.each(setup.broken)('refuses $what with $code', async ({ file, code }) => {
      const db = aDatabase();
      await expect(imported(db, await file())).rejects.toMatchObject({ code, report: { added: 0 } });
      expect(await db.snapshots.count()).toBe(0);
    });
  });
}
