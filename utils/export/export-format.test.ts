import { expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute, someDetails } from '../../tests/support/builders';
import { exportSchema, schemaProblems } from '../../tests/support/export-schema';
import { saveCapture } from '../archive/save-capture';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../model/records';
import { EXPORT_TAIL, exportHead, toExportItem } from './export-format';

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
  const item = await anItem();
  const file = JSON.parse(`${exportHead(minute(3), 'Menbe 0.1.0')}\n${JSON.stringify(item)}${EXPORT_TAIL}`);
  expect(schemaProblems(file)).toBeNull();
  expect(Object.keys(item)).toEqual(Object.keys(exportSchema.$defs.item.properties));
  expect(schemaProblems({ ...file, items: [{ ...item, title: undefined }] })).toContain('title');
});

it('is flat but for the details: no value but text, numbers, null and a list of texts', async () => {
  const { details, ...rest } = await anItem();
  expect(details).toEqual(someDetails());
  for (const [name, value] of Object.entries(rest)) {
    const flat = value === null || typeof value !== 'object' || (Array.isArray(value) && name === 'tags');
    expect(flat, name).toBe(true);
  }
});
