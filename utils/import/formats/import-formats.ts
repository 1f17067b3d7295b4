import { MenbeError } from '../../model/result';
import { blobSource } from '../../zip/byte-source';
import { zipForm } from './zip-form';
import { START_BYTES } from '../offer/offer';
import type { ImportFormat } from './import-format';

/** A JSON object that names Menbe's format near its start, in any layout. */
const MENBE_JSON: ImportFormat = {
  id: 'menbe-json',
  takes: (start) => {
    const text = textOf(start);
    return isObject(text) && /"format"\s*:\s*"menbe-export"/.test(text);
  },
  load: async () => (await import('./menbe-json')).MENBE_JSON_READER,
};

/** All formats, the more specific ones first. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [MENBE_JSON];

/**
 * Detects the format of a file from its content. Throws `import-package`, `import-web-archive`, `import-not-json` or
 * `import-not-menbe` when no format accepts it.
 */
export async function formatOf(file: Blob): Promise<ImportFormat> {
  const start = new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer());
  const format = IMPORT_FORMATS.find(({ takes }) => takes(start));
  if (format) return format;
  const text = textOf(start);
  if (!isObject(text)) {
    const form = await zipForm(blobSource(file));
    if (form) throw new MenbeError(`import-${form}`);
    throw new MenbeError('import-not-json', text.slice(0, 80));
  }
  throw new MenbeError('import-not-menbe', 'The file does not name a known format near its start.');
}

/** Decodes UTF-8; the decoder drops a byte order mark. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function isObject(text: string): boolean {
  return /^\s*\{/.test(text);
}
