import { fromBase64 } from '../../bytes/base64';
import type { ExportTimeToken } from '../../model/time-token';
import { TIMES_FOLDER } from './package-layout';

/** Path of the stamped data: its SHA-256 is the Merkle root over the first `size` entries. */
export function stampedPath(size: number): string {
  return `${TIMES_FOLDER}entries-1-to-${size}.bin`;
}

/** Time tokens as files for openssl and ots, each with a unique path. */
export function timeFiles(
  tokens: readonly ExportTimeToken[],
): { path: string; bytes: Uint8Array<ArrayBuffer> }[] {
  const used = new Set<string>();
  return tokens.flatMap(({ kind, authority, size, token }) => {
    const bytes = fromBase64(token);
    if (!bytes) return [];
    const service = authority
      .replace(/^\w+:\/\//, '')
      .replace(/[^\w.-]+/g, '-')
      .replace(/-$/, '');
    const begin = `${TIMES_FOLDER}entries-1-to-${size}.${service}`;
    const end = kind === 'rfc3161' ? 'tsr' : 'ots';
    let path = `${begin}.${end}`;
    for (let copy = 2; used.has(path); copy++) path = `${begin}.${copy}.${end}`;
    used.add(path);
    return [{ path, bytes }];
  });
}
