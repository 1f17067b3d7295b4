import { EXPORT_FORMAT, IMPORT_VERSIONS } from '../../model/export-item';
import { MenbeError } from '../../model/result';
import { ItemSplitter, type SplitRow } from '../item-splitter';
import { statementKey } from '../statement-key';
import { validateCase, validateSavedSearch } from '../validate-arrangement';
import { validateItem } from '../validate-item';
import { validateLink, validateLinkImport } from '../validate-links';
import type { ImportedRow, ImportReader, ItemRules } from './import-format';

/** Reads the JSON that Menbe exports, of every version. See docs/export-format.md. */
export const MENBE_JSON_READER: ImportReader = { sealedWith: statementKey, read };

async function* read(chunks: AsyncIterable<Uint8Array>, rules: ItemRules): AsyncGenerator<ImportedRow> {
  const splitter = new ItemSplitter();
  for await (const text of decoded(chunks)) {
    for (const row of splitter.push(text)) {
      requireKnownVersion(splitter.header);
      yield validateRow(row, splitter.header?.version, rules);
    }
  }
  splitter.finish();
  requireKnownVersion(splitter.header);
}

/** Checks a row of a file of this version of the format. */
export async function validateRow(
  { list, json }: SplitRow,
  version: unknown,
  { isSafeHtml, now }: ItemRules,
): Promise<ImportedRow> {
  switch (list) {
    case 'items':
      return { list, checked: await validateItem(json, version, isSafeHtml, now) };
    case 'cases':
      return { list, checked: validateCase(json, now) };
    case 'savedSearches':
      return { list, checked: validateSavedSearch(json, now) };
    case 'linkImports':
      return { list, checked: validateLinkImport(json, now) };
    case 'links':
      return { list, checked: validateLink(json, now) };
  }
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function requireKnownVersion(header: Record<string, unknown> | null): void {
  if (header?.format !== EXPORT_FORMAT) throw new MenbeError('import-not-menbe', String(header?.format));
  if (!IMPORT_VERSIONS.includes(header.version))
    throw new MenbeError('import-version-unknown', String(header.version));
}
