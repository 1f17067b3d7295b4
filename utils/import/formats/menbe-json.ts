import { EXPORT_FORMAT, IMPORT_VERSIONS } from '../../model/export-item';
import { MenbeError } from '../../model/result';
import { ItemSplitter } from '../item-splitter';
import { statementKey } from '../statement-key';
import { type Validated, validateItem } from '../validate-item';
import type { ImportReader, ItemRules } from './import-format';

/** Reads the JSON that Menbe exports, of every version. See docs/export-format.md. */
export const MENBE_JSON_READER: ImportReader = { sealedWith: statementKey, read };

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  { isSafeHtml, now }: ItemRules,
): AsyncGenerator<Validated> {
  const splitter = new ItemSplitter();
  for await (const text of decoded(chunks)) {
    for (const json of splitter.push(text)) {
      requireKnownVersion(splitter.header);
      yield validateItem(json, splitter.header?.version, isSafeHtml, now);
    }
  }
  splitter.finish();
  requireKnownVersion(splitter.header);
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
