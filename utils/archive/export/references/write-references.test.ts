// @vitest-environment jsdom
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../../tests/support/builders';
import { exported } from '../../../../tests/support/exported';
import { type ReadSource, runExporterTests } from '../../../../tests/support/run-exporter-tests';
import { saveCapture } from '../../capture/save-capture';
import { EXPORT_FORMATS } from '../formats/export-formats';

type Bytes = Uint8Array<ArrayBuffer>;

const text = (file: Bytes) => new TextDecoder('utf-8', { fatal: true }).decode(file);
const byUrl = (a: ReadSource, b: ReadSource) => (a.url < b.url ? -1 : 1);

/** Titles are one line, and the article is in none of these. */
const carries = ({ url, title }: ReadSource) => ({
  url,
  title: title?.replace(/[\s\0]+/g, ' ').trim() ?? null,
  text: '',
});

function repeated(values: readonly unknown[]): unknown[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

const LINE = /^([A-Z][A-Z\d]) {2}- (.*)$/;

/** Records as the values of their tags, and lines that are none. */
function readRis(file: string): { records: Map<string, string>[]; problems: string[] } {
  const records = file.split(/^ER {2}- \r\n/m).slice(0, -1);
  const lines = records.map((record) => record.split('\r\n').filter((line) => line !== ''));
  return {
    records: lines.map(
      (record) => new Map(record.map((line) => [line.slice(0, 2), LINE.exec(line)?.[2] ?? ''])),
    ),
    problems: [
      ...lines.flat().filter((line) => !LINE.test(line)),
      ...lines.flatMap(([first = '']) => (first.startsWith('TY') ? [] : [first])),
    ],
  };
}

runExporterTests({
  format: EXPORT_FORMATS.ris,
  needs: () => ({}),
  carries,
  readBack: async (file) => {
    const { records, problems } = readRis(text(file));
    const sources = records.map((record) => ({
      url: record.get('UR') ?? '',
      title: record.get('TI') ?? null,
      text: '',
    }));
    return { problems, sources: sources.sort(byUrl) };
  },
  samePart: async (file) => text(file),
});

const toSource = ({ URL: url, title }: Record<string, unknown>) =>
  ({ url, title, text: '' }) as unknown as ReadSource;

runExporterTests({
  format: EXPORT_FORMATS.biblatex,
  needs: () => ({}),
  carries,
  readBack: async (file) => {
    const { data } = text(file) === '' ? { data: [] } : new Cite(text(file));
    return { problems: repeated(data.map(({ id }) => id)), sources: data.map(toSource).sort(byUrl) };
  },
  samePart: async (file) => text(file),
});

runExporterTests({
  format: EXPORT_FORMATS['csl-json'],
  needs: () => ({}),
  carries,
  readBack: async (file) => {
    const items = JSON.parse(text(file)) as Record<string, unknown>[];
    return { problems: repeated(items.map(({ id }) => id)), sources: items.map(toSource).sort(byUrl) };
  },
  samePart: async (file) => text(file),
});

it('gives every entry a key of its own, the same in BibLaTeX and CSL-JSON', async () => {
  const db = aDatabase();
  for (const [index, end] of ['1', '2', '3'].entries())
    await saveCapture(db, anArticle({ url: `https://xeber.example/az/${end}` }), at(index));
  const expected = ['eliyeva2025xezerin', 'eliyeva2025xezerin-2', 'eliyeva2025xezerin-3'];
  const biblatex = text((await exported(db, EXPORT_FORMATS.biblatex, {})).file);
  expect([...biblatex.matchAll(/^@online\{(.*),$/gm)].map(([, key]) => key)).toEqual(expected);
  const items = JSON.parse(text((await exported(db, EXPORT_FORMATS['csl-json'], {})).file));
  expect(items.map(({ id }: { id: string }) => id)).toEqual(expected);
});
