import { BlockHasher } from '../../utils/integrity/block-hash';
import { sealEntries } from '../../utils/integrity/ledger-entry';
import type { SigningKey } from '../../utils/integrity/signing-key';
import { signStatement, statementLine } from '../../utils/integrity/statement';
import type { ExportStatement } from '../../utils/model/evidence';
import type { LedgerDraft, LedgerEntry } from '../../utils/model/ledger';

/** An export apart: its lines before the statement, and the statement. */
export function apart(text: string): { lines: string[]; statement: ExportStatement } {
  const lines = text.split('\n').slice(0, -1);
  const statement = JSON.parse(
    (lines.pop() ?? '').replace(/^"statement":(.*)\}\}$/, '$1'),
  ) as ExportStatement;
  return { lines, statement };
}

/**
 * What the owner of a key can make of an export: lines changed at will, and all of it sealed anew.
 * @param said fields of the statement that are to say something else
 */
export async function sealedAnew(
  text: string,
  key: SigningKey,
  change: (lines: string[]) => void,
  said: Partial<ExportStatement> = {},
): Promise<string> {
  const { lines, statement } = apart(text);
  change(lines);
  const before = `${lines.join('\n')}\n`;
  const bytes = new TextEncoder().encode(before);
  const hasher = new BlockHasher();
  await hasher.add(bytes);
  const { signature, keyId, ...rest } = statement;
  const draft = { ...rest, bytes: bytes.length, fileSha256: await hasher.finish(), ...said };
  return before + statementLine(await signStatement(draft, key));
}

/** The rows of a list of an export, and where they stand. */
export function rowsOf<T>(lines: readonly string[], list: string): { first: number; rows: T[] } {
  const first = lines.findIndex((line) => line.endsWith(`"${list}":[`)) + 1;
  const count = lines.slice(first).findIndex((line) => line.startsWith(']'));
  const rows = lines.slice(first, first + count).map((line) => JSON.parse(line.replace(/,$/, '')) as T);
  return { first, rows };
}

/** Puts other rows in place of those of a list. */
export function putRows(lines: string[], list: string, rows: readonly object[]): void {
  const { first, rows: old } = rowsOf(lines, list);
  const texts = rows.map((row, index) => JSON.stringify(row) + (index < rows.length - 1 ? ',' : ''));
  lines.splice(first, old.length, ...texts);
}

/** An entry that follows on others, sealed with a key. */
export async function nextEntry(
  entries: readonly LedgerEntry[],
  draft: LedgerDraft,
  key: SigningKey,
): Promise<LedgerEntry> {
  const last = entries.at(-1) ?? null;
  const [entry] = await sealEntries(last, [draft], key, new Date(last?.at ?? 0));
  if (!entry) throw new Error('Nothing was sealed.');
  return entry;
}
