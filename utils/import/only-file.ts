import { csvHead } from './csv-rows';
import { jsonPaths } from './json-paths';
import { filesAt, type Offer, type OfferedFile, startOf } from './offer/offer';

/** The one file that was offered, or else those whose path a pattern matches, as a tool names them in its ZIP. */
export function onlyOrAt(offer: Offer, path: RegExp): readonly OfferedFile[] {
  return offer.files.length === 1 ? offer.files : filesAt(offer, path);
}

/** Nothing: what was offered must be one file. */
const NO_PATH = /(?!)/;

/** The start of the first file of `onlyOrAt`; '' for none. */
export async function startIn(offer: Offer, path = NO_PATH): Promise<string> {
  const [file] = onlyOrAt(offer, path);
  return file ? startOf(file) : '';
}

/** Whether the first file of `onlyOrAt` is a table whose head has these names, in lower case. */
export async function isTableWith(offer: Offer, names: readonly string[], path?: RegExp): Promise<boolean> {
  const head = new Set(csvHead(await startIn(offer, path)));
  return names.every((name) => head.has(name));
}

/** Whether the first file of `onlyOrAt` is JSON that has these fields near its start, as `jsonPaths` writes them. */
export async function isJsonWith(offer: Offer, fields: readonly string[], path?: RegExp): Promise<boolean> {
  const found = jsonPaths(await startIn(offer, path));
  return fields.every((field) => found.has(field));
}
