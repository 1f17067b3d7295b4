import type { SigningAlgorithm } from '../model/ledger';
import { fromBase64Url, toBase64Url } from '../bytes/base64';
import { toUtf8 } from './bytes';
import { canonicalJson } from './canonical-json';
import { importVerifier, isSigningAlgorithm, sign, type SigningKey } from './signing-key';

/** What a device says of an evidence package, signed: by the manifest of manifests it is about every file in it. */
export interface PackageSeal {
  algorithm: SigningAlgorithm;
  /** ISO 8601 UTC with milliseconds. */
  exportedAt: string;
  format: 'menbe-package';
  keyId: string;
  /** base64url, over the canonical JSON of the others. */
  signature: string;
  /** base64. */
  spki: string;
  /** Of `tagmanifest-sha256.txt`, hex. */
  tagManifestSha256: string;
  version: 1;
}

const signedText = (seal: Omit<PackageSeal, 'signature'>) => toUtf8(canonicalJson(seal));

/** The seal as the text of its file. */
export async function sealPackage(
  tagManifestSha256: string,
  exportedAt: Date,
  key: SigningKey,
): Promise<string> {
  const { algorithm, keyId, spki } = key;
  const draft = { algorithm, keyId, spki, tagManifestSha256, exportedAt: exportedAt.toISOString() };
  const seal = { ...draft, format: 'menbe-package', version: 1 } as const;
  const signature = toBase64Url(await sign(key, signedText(seal)));
  return `${canonicalJson({ ...seal, signature })}\n`;
}

/** The seal of a text; `null` when the text is anything but what `sealPackage` writes. */
export function readSeal(text: string): PackageSeal | null {
  let value: Partial<Record<keyof PackageSeal, unknown>>;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return null;
  }
  const { algorithm, exportedAt, format, keyId, signature, spki, tagManifestSha256, version } = value;
  const isWhole =
    format === 'menbe-package' &&
    version === 1 &&
    isSigningAlgorithm(algorithm) &&
    [exportedAt, keyId, signature, spki, tagManifestSha256].every((field) => typeof field === 'string') &&
    !Number.isNaN(Date.parse(exportedAt as string));
  // Written in any other way it is not what was signed.
  if (!isWhole || `${canonicalJson(value)}\n` !== text) return null;
  return value as PackageSeal;
}

/** Whether a seal was signed with the key it names. */
export async function isSealSigned(seal: PackageSeal): Promise<boolean> {
  const { signature, ...signed } = seal;
  const bytes = fromBase64Url(signature);
  const verify = await importVerifier(seal);
  return bytes !== null && verify !== null && verify(bytes, signedText(signed));
}
