import { sha256Hex } from '../integrity/bytes';
import type { FoundManifest } from './backup-chain';
import { parseManifest } from './backup-manifest';

/** Reads a file that is called like a manifest. Rejects where its bytes cannot be read. */
export async function readManifest(name: string, file: Blob): Promise<FoundManifest> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const manifest = parseManifest(new TextDecoder().decode(bytes));
  return { name, sha256: await sha256Hex(bytes), manifest };
}
