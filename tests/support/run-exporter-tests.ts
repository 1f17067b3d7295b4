import { describe, expect, it } from 'vitest';
import type { ExportFormat, ExportNeeds } from '../../utils/archive/export/export-format';
import type { ExportProgress, ExportRequest } from '../../utils/archive/export/export-request';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import type { MenbeDatabase } from '../../utils/db/database';
import { escapeHtml } from '../../utils/text/escape-html';
import type { ExportFormatId } from '../../utils/model/export-form';
import { aDatabase, anArticle, at } from './builders';
import { exported as exportedIn } from './exported';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the acceptance suite is told of a format. */
export interface ExporterSetup<Id extends ExportFormatId> {
  format: ExportFormat<Id>;
  /** What the format needs; the same on every call. */
  needs: () => ExportNeeds[Id];
  /** Reads a file without the writer's own code: what is wrong with it, and the sources in it, ordered by address. */
  readBack: (file: Bytes) => Promise<{ problems: unknown[]; sources: ReadSource[] }>;
  /** What the format can hold of a source; all that is read of it, where this is not given. */
  carries?: (source: ReadSource) => ReadSource;
  /** The part of a file that the format's document says is the same whenever the same archive is exported; `null` for none. */
  samePart: ((file: Bytes) => Promise<unknown>) | null;
}

/** A source as every format gives it back. */
export interface ReadSource {
  url: string;
  title: string | null;
  text: string;
}

/** Sources in two scripts, with what JSON, HTML, ZIP and headers treat apart. */
const SOURCES: readonly ReadSource[] = [
  {
    url: 'https://xeber.example/az/1',
    title: 'Xəzərin səviyyəsi enir',
    text: 'Şəki, Gəncə, İsmayıllı: ğ ö ü ı.',
  },
  {
    url: 'https://novosti.example/ru/2',
    title: 'Уровень Каспия падает',
    text: 'Ёлки, щёлочь и «кавычки» — 😀.',
  },
  {
    url: 'https://hostile.example/?a=%0D%0AWARC-Type:%20x&b=%27%22%3C',
    title: '</script><!-- "\\ ]]> \r\nWARC/1.1\r\n\u2028 \u0000 ../../etc/passwd',
    text: '<img src=x onerror=alert(1)> ]],"evidence":{ \u0007 ',
  },
];

async function anArchive(sources: readonly ReadSource[] = SOURCES): Promise<MenbeDatabase> {
  const db = aDatabase();
  for (const [index, source] of sources.entries()) {
    const html = `<p>${escapeHtml(source.text)}</p>`;
    await saveCapture(db, anArticle({ ...source, html }), at(index));
  }
  return db;
}

/**
 * What every exporter keeps to. A new format is entered in `EXPORT_FORMATS` and given to this suite.
 */
export function runExporterTests<Id extends ExportFormatId>(setup: ExporterSetup<Id>): void {
  const { format } = setup;

  const exported = (db: MenbeDatabase, changes: Partial<ExportRequest> = {}) =>
    exportedIn(db, format, setup.needs(), changes);

  describe(`the exporter ${format.id}`, () => {
    it('leaves out sources whose address holds a key, and says so, where that is wanted', async () => {
      const keyed = { title: 'Keyed', text: 'x', url: 'https://xeber.example/?token=9f8e7d6c5b4a3210' };
      const db = await anArchive([...SOURCES, keyed]);
      const { report, file } = await exported(db, { withoutKeyed: true });
      const { problems, sources } = await setup.readBack(file);
      expect(problems).toEqual([]);
      expect(sources.map(({ url }) => url)).toEqual(SOURCES.map(({ url }) => url).sort());
      expect([report.items, report.keyed?.map(({ title }) => title)]).toEqual([SOURCES.length, ['Keyed']]);
      expect(Buffer.from(file).includes('9f8e7d6c5b4a3210')).toBe(false);
      const whole = await exported(await anArchive(), { withoutKeyed: true });
      expect([whole.report.items, whole.report.keyed]).toEqual([SOURCES.length, []]);
    });

    it('writes all sources, their characters as they are, whatever they hold', async () => {
      const { report, file } = await exported(await anArchive());
      expect(report).toMatchObject({ items: SOURCES.length, bytes: file.length, damaged: [] });
      const { problems, sources } = await setup.readBack(file);
      expect(problems).toEqual([]);
      const byUrl = (a: ReadSource, b: ReadSource) => (a.url < b.url ? -1 : 1);
      expect(sources).toEqual(SOURCES.map(setup.carries ?? ((source) => source)).sort(byUrl));
    });

    it('writes a whole file of an empty archive', async () => {
      const { report, file } = await exported(aDatabase());
      expect(report).toMatchObject({ items: 0, bytes: file.length });
      expect(await setup.readBack(file)).toEqual({ problems: [], sources: [] });
    });

    it('tells progress that rises to the total', async () => {
      const told: ExportProgress[] = [];
      await exported(await anArchive(), { onProgress: (progress) => void told.push({ ...progress }) });
      const counted = told.filter(({ of }) => of === undefined).map(({ items }) => items);
      expect(counted).toEqual([...counted].sort((a, b) => a - b));
      expect(told.findLast(({ of }) => of === undefined)).toMatchObject({
        items: SOURCES.length,
        total: SOURCES.length,
      });
    });

    it('stops within a chunk when it is cancelled, writes nothing after it, and leaves the sources as they are', async () => {
      const db = await anArchive();
      const controller = new AbortController();
      let chunks = 0;
      const write = async () => {
        chunks++;
        controller.abort();
      };
      await expect(exported(db, { write, signal: controller.signal })).rejects.toMatchObject({
        code: 'export-cancelled',
      });
      expect(chunks).toBe(1);
      expect(await db.snapshots.count()).toBe(SOURCES.length);
      const { problems } = await setup.readBack((await exported(db)).file);
      expect(problems).toEqual([]);
    });

    it('writes nothing when it is cancelled before it begins', async () => {
      let chunks = 0;
      const write = async () => void chunks++;
      const request = exported(await anArchive(), { write, signal: AbortSignal.abort() });
      await expect(request).rejects.toMatchObject({ code: 'export-cancelled' });
      expect(chunks).toBe(0);
    });

    it('fails with what the disk said when a chunk cannot be written', async () => {
      const full = new DOMException('The disk is full.', 'QuotaExceededError');
      await expect(exported(await anArchive(), { write: () => Promise.reject(full) })).rejects.toBe(full);
    });

    it.runIf(setup.samePart !== null)('writes the same where it promises to', async () => {
      const db = await anArchive();
      const first = await setup.samePart?.((await exported(db)).file);
      expect(await setup.samePart?.((await exported(db)).file)).toEqual(first);
    });
  });
}
