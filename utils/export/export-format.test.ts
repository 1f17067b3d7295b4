import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../tests/support/builders';
import { saveCapture } from '../archive/save-capture';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../model/records';
import { EXPORT_TAIL, exportHead, toExportItem } from './export-format';

const schema = JSON.parse(readFileSync('public/export.schema.json', 'utf8'));

async function anItem() {
  const db = aDatabase();
  const { snapshotId, pageUrl } = await saveCapture(db, anArticle(), at(1));
  const [snapshot, content, page] = await Promise.all([
    db.snapshots.get(snapshotId),
    db.contents.get(snapshotId),
    db.pages.get(pageUrl),
  ]);
  return toExportItem(snapshot as SnapshotRecord, content as ContentRecord, page as PageRecord);
}

it('writes what the shipped JSON Schema describes, no field more or less', async () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  const item = await anItem();
  const file = JSON.parse(`${exportHead(minute(3), 'Menbe 0.1.0')}\n${JSON.stringify(item)}${EXPORT_TAIL}`);
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  expect(Object.keys(item)).toEqual(Object.keys(schema.$defs.item.properties));
  expect(validate({ ...file, items: [{ ...item, title: undefined }] })).toBe(false);
});

it('is flat: no value but text, numbers, null and a list of texts', async () => {
  for (const [name, value] of Object.entries(await anItem())) {
    const flat = value === null || typeof value !== 'object' || (Array.isArray(value) && name === 'tags');
    expect(flat, name).toBe(true);
  }
});
