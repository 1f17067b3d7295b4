import { csvRows, type CsvRow } from './csv-rows';
import type { LinkReader, LinkRow } from './link-format';
import { isRecord, jsonIn, type JsonRecord } from './json-fields';
import { type RawLink, toLinkRow } from './to-link-row';

/** A reader of tables: one link a row. */
export function csvReader(toRaw: (cells: CsvRow['cells'], now: Date) => RawLink): LinkReader {
  return async function* ({ files }, { now }) {
    for (const file of files)
      for (const { number, cells } of await csvRows(file))
        yield toLinkRow(`${file.path}, ${number}`, toRaw(cells, now));
  };
}

/** A reader of files that are a list in JSON: one link an object. */
export function jsonListReader(toRaw: (record: JsonRecord, now: Date) => RawLink): LinkReader {
  return async function* ({ files }, { now }) {
    for (const file of files) {
      const json = await jsonIn(file);
      yield* recordRows(file.path, Array.isArray(json) ? json : [], (record) => toRaw(record, now));
    }
  };
}

/** The rows of a list in JSON: one link an object. Anything else becomes a row with that as its reason. */
export function* recordRows(
  path: string,
  list: readonly unknown[],
  toRaw: (record: JsonRecord) => RawLink,
): Generator<LinkRow> {
  for (const [index, value] of list.entries()) {
    const at = `${path}, ${index + 1}`;
    yield isRecord(value) ? toLinkRow(at, toRaw(value)) : notAnObject(at);
  }
}

/** A row that is no object. */
export function notAnObject(at: string): LinkRow {
  return { at, link: null, title: null, reason: 'not-an-object' };
}

/** The row for one of several files, which should be JSON and is not. */
export function notJson(path: string): LinkRow {
  return { at: path, link: null, title: null, reason: 'not-json' };
}
