import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../../../scripts/project';
import { aDatabase, anArticle, at, minute } from '../../../../tests/support/builders';
import { filesOf, FOLDER, problemsOf } from '../../../../tests/support/package-bytes';
import { readWacz, warcRecords, waczProblems } from '../../../../tests/support/read-wacz';
import { runExporterTests } from '../../../../tests/support/run-exporter-tests';
import { schemaProblems } from '../../../../tests/support/export-schema';
import type { ExportItem } from '../../../model/export-item';
import { verifyExport } from '../../../verify/verify-export';
import { checkTimes } from '../../../verify/check-times';
import { saveCapture } from '../../capture/save-capture';
import { readReportFacts } from '../package/read-report';
import { EXPORT_FORMATS, exportSources } from './export-formats';

type Bytes = Uint8Array<ArrayBuffer>;

interface ReadExport {
  items: ExportItem[];
}

const parse = (file: Bytes) => JSON.parse(new TextDecoder().decode(file)) as ReadExport;

const byUrl = (a: { url: string }, b: { url: string }) => (a.url < b.url ? -1 : 1);

const sourcesOf = ({ items }: ReadExport) =>
  items.map(({ url, title, text }) => ({ url, title, text })).sort(byUrl);

async function jsonProblems(file: Bytes): Promise<unknown[]> {
  const chunks = async function* () {
    yield file;
  };
  const { problems } = await verifyExport(chunks(), { checkTimes });
  const against = schemaProblems(parse(file));
  return against === null ? problems : [...problems, against];
}

runExporterTests({
  format: EXPORT_FORMATS.json,
  needs: () => ({}),
  readBack: async (file) => ({ problems: await jsonProblems(file), sources: sourcesOf(parse(file)) }),
  // docs/export-format.md: the items, byte for byte.
  samePart: async (file) => new TextDecoder().decode(file).split('\n],"evidence"')[0],
});

const exportIn = async (file: Bytes) =>
  parse((await filesOf(file)).get('data/menbe-export.json') ?? new Uint8Array());

runExporterTests({
  format: EXPORT_FORMATS.package,
  needs: () => ({
    folder: FOLDER,
    verifyPage: '<!doctype html><title>verify</title>',
    async *report() {
      yield '<!doctype html><title>report</title>';
    },
  }),
  readBack: async (file) => ({
    problems: await problemsOf(file),
    sources: sourcesOf(await exportIn(file)),
  }),
  samePart: async (file) => (await exportIn(file)).items,
});

runExporterTests({
  format: EXPORT_FORMATS.wacz,
  needs: () => ({
    title: 'Pages',
    words: {
      notice: 'Not the page',
      source: 'Source',
      archivedAt: 'Archived',
      time: (iso) => iso,
      lang: 'en',
      dir: 'ltr',
    },
  }),
  readBack: async (file) => {
    const zip = Buffer.from(file);
    const { pages } = readWacz(zip);
    const described = await describedSources(file);
    const sources = pages.map(({ id, title = null, text }) => ({
      url: described.get(id) ?? '',
      title,
      text,
    }));
    return { problems: await waczProblems(zip), sources: sources.sort(byUrl) };
  },
  samePart: async (file) => readWacz(Buffer.from(file)).pages,
});

/** Addresses of sources by snapshot: a page without a copy is opened under an address of its own. */
async function describedSources(file: Bytes): Promise<Map<string, string>> {
  const { files } = readWacz(Buffer.from(file));
  const warc = files.get('archive/data.warc.gz');
  const found = new Map<string, string>();
  for (const record of warc ? await warcRecords(warc) : []) {
    if (record.warcType !== 'metadata') continue;
    const said = JSON.parse(new TextDecoder().decode(record.payload ?? new Uint8Array()));
    found.set(said.snapshotId, said.url);
  }
  return found;
}

it('every format has been through the acceptance suite', async () => {
  const folder = join(ROOT, 'utils/archive/export');
  const names = await readdir(folder, { recursive: true });
  const tests = names.filter((name) => name.endsWith('.test.ts'));
  const texts = await Promise.all(tests.map((name) => readFile(join(folder, name), 'utf8')));
  const calls = texts.flatMap((text) => [
    ...text.matchAll(/runExporterTests\(\{\s+format: EXPORT_FORMATS(?:\.(\w+)|\['([\w-]+)'\]),/g),
  ]);
  const tested = calls.map(([, plain, quoted]) => plain ?? quoted);
  expect(tested.toSorted()).toEqual(Object.keys(EXPORT_FORMATS).toSorted());
});

it('every format stands under its own id, with a name for files that no other has', () => {
  const formats = Object.entries(EXPORT_FORMATS);
  expect(formats.map(([id]) => id)).toEqual(formats.map(([, format]) => format.id));
  const extensions = formats.map(([, { extension }]) => extension);
  expect(new Set(extensions).size).toBe(extensions.length);
});

it('an evidence package describes a case in the user’s order', async () => {
  const db = aDatabase();
  const urls = ['https://a.example/3', 'https://a.example/1', 'https://a.example/2'];
  for (const [index, url] of urls.toSorted().entries()) await saveCapture(db, anArticle({ url }), at(index));
  let described: string[] = [];
  await exportSources(db, EXPORT_FORMATS.package, {
    scope: { kind: 'pages', urls, ofCase: { id: 'harbour', name: 'Harbour' } },
    withoutKeyed: true,
    exportedAt: minute(30),
    generator: 'Menbe test',
    write: async () => undefined,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    folder: FOLDER,
    verifyPage: '<!doctype html><title>verify</title>',
    async *report(scope) {
      described = [...(await readReportFacts(db, scope)).pages.keys()];
      yield '<!doctype html><title>report</title>';
    },
  });
  expect(described).toEqual(urls);
});
