import { concatBytes } from '../../../bytes/concat-bytes';
import { answer } from '../../../db/index-transaction';
import { unsealed } from '../../../search/index/checksum';
import { DamagedIndex, type Kind } from '../../../search/index/segment-layout';

/**
 * Reads all blocks of a kind from the table.
 * @throws DamagedIndex when a checksum does not match
 */
export async function readAllRows(store: IDBObjectStore, segment: number, kind: Kind): Promise<Uint8Array[]> {
  const rows = await answer(store.getAll(IDBKeyRange.bound([segment, kind], [segment, kind, []])));
  return rows.map((row) => {
    const bytes = unsealed(row);
    if (bytes === null) throw new DamagedIndex(segment, `a block of kind ${kind} is not as it was written`);
    return bytes;
  });
}

/** As `readAllRows`, joined into one. */
export async function readAllBlocks(store: IDBObjectStore, segment: number, kind: Kind): Promise<Uint8Array> {
  return concatBytes(await readAllRows(store, segment, kind));
}
