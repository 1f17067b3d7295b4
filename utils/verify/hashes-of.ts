import { contentHash } from '../integrity/content-hash';
import type { FoundHashes } from '../integrity/ledger-claims';
import { recordHashes } from '../integrity/record';
import type { ExportItem } from '../model/export-item';

/**
 * Hashes made anew of an item as it stands in an export. `null` for one that has no hash because it has no canonical JSON,
 * such as one with values nested too deep.
 */
export async function hashesOf(item: ExportItem): Promise<FoundHashes | null> {
  try {
    return { content: await contentHash(item), records: await recordHashes(item) };
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
