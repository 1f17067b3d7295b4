import type { BackupLists } from '../../backup/backup-row';
import { readPart } from '../../backup/encryption/read-part';
import { linesOfPart } from '../../backup/part-lines';
import type { FoundPart } from '../../backup/read-folder';
import { rowText } from '../../backup/row-text';
import { MenbeError } from '../../model/result';

/** A row of a set as it was found, not validated. */
export interface FoundRow {
  list: keyof BackupLists;
  json: string;
  /** Where it stands: lines count from 1. */
  part: FoundPart;
  line: number;
}

/** Some rows of a part, and how many of its lines are none. */
interface FoundRows {
  part: FoundPart;
  rows: FoundRow[];
  damaged: number;
}

/** The rows of parts of a kind, of the oldest backup first. Throws `import-file-unreadable`. */
export async function* rowsOf(
  parts: readonly FoundPart[],
  kind: 'items' | 'state',
): AsyncGenerator<FoundRows> {
  for (const part of parts) if (part.kind === kind && part.file) yield* rowsOfPart(part, part.file);
}

async function* rowsOfPart(part: FoundPart, file: Blob): AsyncGenerator<FoundRows> {
  let line = 0;
  for await (const lines of linesOf(part, file)) {
    const found: FoundRows = { part, rows: [], damaged: 0 };
    for (const text of lines) {
      line++;
      if (text === '') continue;
      const row = text === null ? null : rowText(text);
      if (row) found.rows.push({ ...row, part, line });
      else found.damaged++;
    }
    yield found;
  }
}

/** What a folder on a disk no longer has, or changed meanwhile, cannot be told from a disk that fails. */
async function* linesOf(part: FoundPart, stored: Blob): AsyncGenerator<(string | null)[]> {
  try {
    const { file, isWhole } = await readPart(part, stored);
    yield* linesOfPart(file, isWhole);
  } catch (error) {
    if (error instanceof DOMException)
      throw new MenbeError('import-file-unreadable', `${part.name}: ${String(error)}`);
    // It is what its manifest says, and still cannot be unpacked: it was written so.
    if (error instanceof TypeError) yield [null];
    else throw error;
  }
}
