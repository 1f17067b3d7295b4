import { fromBase64, fromBase64Url, toBase64, toBase64Url } from '../bytes/base64';
import { toUtf8 } from '../integrity/bytes';
import { importVerifier, isSigningAlgorithm, sign, type SigningKey } from '../integrity/signing-key';

/** A file of the package. */
export interface PackageFile {
  path: string;
  /** Hex SHA-256. */
  sha256: string;
  bytes: number;
}

/** What the package is, for those who open it. */
export interface PackageFacts {
  title: string;
  /** Markdown. */
  description: string;
  created: Date;
  /** Program and version. */
  software: string;
}

/**
 * ECDSA over P-384, by which WACZ files are signed: ReplayWeb.page knows no other curve, and the ledger's key cannot be of it.
 * https://github.com/webrecorder/wabac.js/blob/main/src/wacz/certutils.ts
 */
const KEY = { name: 'ECDSA', namedCurve: 'P-384' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };
/** Of https://specs.webrecorder.net/wacz-auth/0.1.0/ */
const AUTH_VERSION = '0.1.0';

/** A key that signs packages. */
export interface WaczKey {
  /** The public half, base64. */
  spki: string;
  privateKey: CryptoKey;
}

/** Makes a key whose private half no script can read. */
export async function createWaczKey(): Promise<WaczKey> {
  const pair = await crypto.subtle.generateKey(KEY, false, ['sign', 'verify']);
  const spki = await crypto.subtle.exportKey('spki', pair.publicKey);
  return { spki: toBase64(new Uint8Array(spki)), privateKey: pair.privateKey };
}

/** ECDSA of the UTF-8 of a text, base64. */
export async function signText({ privateKey }: WaczKey, text: string): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, toUtf8(text))));
}

/** Says that a key of packages belongs to the device whose ledger another key seals. */
export interface KeyCertificate {
  /** The ledger's key. */
  keyId: string;
  algorithm: string;
  spki: string;
  /** Public half of the package's key, base64. */
  certifies: string;
  /** base64url, over the UTF-8 of `menbe-wacz-key-v1`, a line break and `certifies`. */
  signature: string;
}

/** What the ledger's key signs to vouch for a key of packages. */
const certifiedText = (certifies: string) => toUtf8(`menbe-wacz-key-v1\n${certifies}`);

/** Has the ledger's key vouch for the key that signs web archives. Rejects with what Web Crypto throws. */
export async function certifyKey(
  { spki: certifies }: WaczKey,
  ledgerKey: SigningKey,
): Promise<KeyCertificate> {
  const { keyId, algorithm, spki } = ledgerKey;
  const signature = await sign(ledgerKey, certifiedText(certifies));
  return { keyId, algorithm, spki, certifies, signature: toBase64Url(signature) };
}

/** Whether the ledger's key that a certificate names made it. */
export async function isCertified({
  keyId,
  algorithm,
  spki,
  certifies,
  signature,
}: KeyCertificate): Promise<boolean> {
  const bytes = fromBase64Url(signature);
  if (!isSigningAlgorithm(algorithm) || !bytes) return false;
  const verify = await importVerifier({ keyId, algorithm, spki });
  return verify !== null && (await verify(bytes, certifiedText(certifies)));
}

/** Whether a text was signed with a key of packages. All are base64. */
export async function isTextSigned(text: string, signature: string, spki: string): Promise<boolean> {
  const bytes = fromBase64(signature);
  const key = fromBase64(spki);
  if (!bytes || !key) return false;
  try {
    const publicKey = await crypto.subtle.importKey('spki', key, KEY, false, ['verify']);
    return await crypto.subtle.verify(SIGNATURE, publicKey, bytes, toUtf8(text));
  } catch (error) {
    // Not a key of this kind
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** A page that opens at first. */
export interface HomePage {
  url: string;
  /** ISO 8601 UTC. */
  ts: string;
}

/**
 * The manifest, https://specs.webrecorder.net/wacz/1.1.1/#datapackage-json: the version that is in use. The draft of 1.2 wants
 * the profile to be `wacz`, which ReplayWeb.page refuses to open ("Unknown package profile"), and names the first page `home`,
 * which stands beside the names of 1.1.1.
 */
export function dataPackage(
  { title, description, created, software, home }: PackageFacts & { home: HomePage | null },
  files: readonly PackageFile[],
  signer: KeyCertificate,
): string {
  const resources = files.map(({ path, sha256, bytes }) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    hash: `sha256:${sha256}`,
    bytes,
  }));
  const manifest = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title,
    description,
    created: created.toISOString(),
    software,
    ...(home && { mainPageUrl: home.url, mainPageDate: home.ts, home }),
    signer,
    resources,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** `datapackage-digest.json`: the manifest's hash, signed. https://specs.webrecorder.net/wacz-auth/0.1.0/#anonymous-signature */
export async function packageDigest(
  sha256: string,
  { created, software }: Pick<PackageFacts, 'created' | 'software'>,
  key: WaczKey,
): Promise<string> {
  const hash = `sha256:${sha256}`;
  const signedData = {
    hash,
    created: created.toISOString(),
    software,
    version: AUTH_VERSION,
    signature: await signText(key, hash),
    publicKey: key.spki,
  };
  return `${JSON.stringify({ path: 'datapackage.json', hash, signedData }, null, 2)}\n`;
}
