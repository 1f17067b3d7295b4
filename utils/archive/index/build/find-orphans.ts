import type { MenbeDatabase } from '../../../db/database';
import { hasIndexFiles, listIndexFiles } from '../../../db/index-files';
import { answer, indexTransaction } from '../../../db/index-transaction';
import type { SegmentRecord } from '../../../model/index-records';
import { KIND } from '../../../search/index/segment-layout';

/** Descriptions of orphaned blocks and files, and of missing files, for developers. */
export async function findOrphans(db: MenbeDatabase): Promise<string[]> {
  const records = await db.indexSegments.toArray();
  return [...(await orphanedBlocks(db, records)), ...(await wrongFiles(records))];
}

/** Blocks without a segment record, and rows of segments that have a file. */
async function orphanedBlocks(db: MenbeDatabase, records: readonly SegmentRecord[]): Promise<string[]> {
  const files = new Map(records.map(({ id, file }) => [id, file]));
  const keys = (await indexTransaction(db, ['indexBlocks'], 'readonly', (transaction) =>
    answer(transaction.objectStore('indexBlocks').getAllKeys()),
  )) as [segment: number, kind: number, number: number][];
  const isOrphan = (owner: number, kind: number) =>
    !files.has(owner) || (files.get(owner) !== undefined && kind <= KIND.positions);
  const owners = new Set(keys.flatMap(([owner, kind]) => (isOrphan(owner, kind) ? [owner] : [])));
  return Array.from(owners, (owner) => `blocks of segment ${owner}, which has none`);
}

/** Files that no segment names, and named files that do not exist. */
async function wrongFiles(records: readonly SegmentRecord[]): Promise<string[]> {
  const used = new Set(records.flatMap(({ file }) => file ?? []));
  const files = new Set(hasIndexFiles() ? await listIndexFiles() : []);
  const unused = [...files].filter((file) => !used.has(file));
  const missing = [...used].filter((file) => !files.has(file));
  return [
    ...unused.map((file) => `file ${file}, which no segment has`),
    ...missing.map((file) => `no file ${file}`),
  ];
}
