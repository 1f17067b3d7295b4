import { fromBase64, toBase64 } from '../../bytes/base64';
import { fieldsOf } from '../../import/reasons';
import { toUtf8 } from '../../integrity/bytes';
import { type KeyFile, readKeyFile } from '../../vault/key-file';
import type { Vault } from '../../vault/vault';
import { type BackupManifest, isManifest, manifestName, type ManifestDraft } from '../backup-manifest';

/** The encryption of a backup, as its manifest says it: how the keys are got at, and what the manifest would say, sealed. */
interface Encryption {
  keys: KeyFile;
  /** Base64 of the sealed JSON of the draft. */
  sealed: string;
}

const NOTHING = { pages: 0, snapshots: 0, files: 0 };

/**
 * The manifest of an encrypted backup. In plain stand what finds and checks its files: set, number, kind, times, names, sizes and hashes. Device,
 * program, counts, what each part holds and the ledger's head are sealed.
 */
export async function sealManifest(
  draft: ManifestDraft,
  keys: KeyFile,
  vault: Vault,
): Promise<ManifestDraft> {
  const inner = JSON.stringify({ ...draft, encryption: null });
  const sealed = await vault.seal(manifestName(draft.seq), toUtf8(inner), 'steps');
  const encryption: Encryption = { keys, sealed: toBase64(sealed) };
  return {
    ...draft,
    generator: '',
    device: '',
    parts: draft.parts.map((part) => ({ ...part, kind: 'files', count: 0 })),
    added: NOTHING,
    total: NOTHING,
    ledger: null,
    encryption: { ...encryption },
  };
}

/** The manifest as it was before it was sealed; as it is where it is not encrypted; `null` where it cannot be opened with these keys. */
export async function openManifest(manifest: BackupManifest, vault: Vault): Promise<BackupManifest | null> {
  const { encryption, format, version, seq } = manifest;
  if (encryption === null) return manifest;
  const sealed = typeof encryption['sealed'] === 'string' ? fromBase64(encryption['sealed']) : null;
  const inner = sealed && (await openedText(vault, manifestName(seq), sealed));
  const fields = inner === null ? null : fieldsOf(inner);
  if (!fields) return null;
  const opened = { ...fields, format, version, encryption };
  return isManifest(opened) && saysTheSame(opened, manifest) ? opened : null;
}

/** The keys that a manifest brings. Throws `vault-newer` and `vault-key-file`. */
export function keyFileOf(encryption: NonNullable<BackupManifest['encryption']>): KeyFile {
  return readKeyFile(toUtf8(JSON.stringify(encryption['keys'] ?? null)));
}

async function openedText(vault: Vault, name: string, sealed: Uint8Array): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vault.open(name, sealed));
  } catch {
    return null; // other keys, or not authentic
  }
}

/** What stands in plain must be what was sealed: anybody can write a manifest around what another one holds. */
function saysTheSame(opened: BackupManifest, plain: BackupManifest): boolean {
  const told = ({ set, seq, kind, previous, base, createdAt, parts }: BackupManifest) =>
    JSON.stringify([
      [set, seq, kind, previous, base, createdAt],
      parts.map(({ name, sha256, size }) => [name, sha256, size]),
    ]);
  return told(opened) === told(plain);
}
