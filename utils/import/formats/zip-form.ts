import { EXPORT_PATH } from '../../export/package/package-layout';
import type { ByteSource } from '../../zip/byte-source';
import { isZip, readDirectory } from '../../zip/read-directory';

/**
 * Tells from the file names in a ZIP whether it is an evidence package or a web archive (WACZ); `null` for any other file.
 * Nothing is verified. Rejects with errors of reading.
 */
export async function zipForm(source: ByteSource): Promise<'package' | 'web-archive' | null> {
  const directory = (await isZip(source)) ? await readDirectory(source) : null;
  const names = directory?.entries.map(({ name }) => name) ?? [];
  if (names.some((name) => name.endsWith(`/${EXPORT_PATH}`))) return 'package';
  // https://specs.webrecorder.net/wacz/1.1.1/#datapackage-json
  return names.includes('datapackage.json') ? 'web-archive' : null;
}
