import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { ExportItem } from '../../model/export-item';
import { CELL_LIMIT, CsvRows } from './csv-rows';
import { ITEM_COLUMNS } from './item-columns';

const NOTHING = Object.fromEntries(ITEM_COLUMNS.map(({ name }) => [name, null])) as unknown as ExportItem;

/** A row of one source, as a reader of CSV takes it. */
function read(item: Partial<ExportItem>, rows = new CsvRows(' [cut]')): Record<string, string> {
  const text = rows.head().slice(1) + rows.row({ ...NOTHING, ...item });
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data[0] ?? {};
}

it.each([
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\rx', ' =1', '\u00a0=1', '\u200b=1', '\u0000=1', '\n@x'],
  ...['\uff1d1', '\uff0b1', '\uff0d1', '\uff20x', ' \uff1d1'],
])('a cell that a spreadsheet may run is text: %j', (title) => {
  expect(read({ title }).title).toBe(`'${title}`);
});

it.each(['1+1', 'a=b', 'Şəki "2", ə;\r\nü', "'a", '<=>', '', '#', '“=”'])(
  'any other stays as it is: %j',
  (title) => {
    expect(read({ title }).title).toBe(title);
  },
);

it('tags are in one cell, parts are JSON, numbers are numbers, and there is no HTML', () => {
  const row = read({ tags: ['a', 'b, c'], highlights: [], wordCount: 7, html: '<p>x</p>', note: null });
  expect(row).toMatchObject({ tags: 'a; b, c', highlights: '[]', wordCount: '7', note: '' });
  expect(row).not.toHaveProperty('html');
});

it('cuts what no cell holds, never within a character, and counts it', () => {
  const rows = new CsvRows(' [cut]');
  expect(read({ text: 'x'.repeat(CELL_LIMIT) }, rows).text).toHaveLength(CELL_LIMIT);
  expect(rows.cut).toBe(0);
  for (const lead of ['', 'x', '=']) {
    const { text = '' } = read({ text: lead + '😀'.repeat(CELL_LIMIT) }, rows);
    expect(text.length).toBeLessThanOrEqual(CELL_LIMIT);
    expect([text.endsWith('😀 [cut]'), text.isWellFormed()]).toEqual([true, true]);
  }
  expect(rows.cut).toBe(3);
});
