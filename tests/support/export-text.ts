import { type EvidenceParts } from '../../utils/archive/evidence/write-evidence';
import type { ExportScope } from '../../utils/archive/export/export-request';
import { exportArchive } from '../../utils/archive/export/json/export-archive';
import type { MenbeDatabase } from '../../utils/db/database';
import { minute } from './builders';

/** An export as the text of its file. */
export async function exportText(
  db: MenbeDatabase,
  scope: ExportScope = { kind: 'all' },
  parts: EvidenceParts = {},
): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  await exportArchive(db, {
    scope,
    exportedAt: minute(0),
    generator: 'Menbe test',
    write: async (chunk) => void chunks.push(chunk.slice()),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    parts,
  });
  // Not by a Blob: jsdom's has no text.
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}
