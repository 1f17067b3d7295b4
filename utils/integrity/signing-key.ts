import type { PublicKeyRecord, SigningAlgorithm } from '../model/ledger';
import { fromBase64, toBase64 } from '../bytes/base64';
import { sha256Hex } from './bytes';

/** A key that signs; `keyId` is the hex SHA-256 of its public half's SPKI. */
export interface SigningKey extends PublicKeyRecord {
  privateKey: CryptoKey;
}

/** Parameters of WebCrypto: of the key and of a signature. */
const PARAMETERS: Record<
  SigningAlgorithm,
  { key: EcKeyImportParams | Algorithm; signature: EcdsaParams | Algorithm }
> = {
  Ed25519: { key: { name: 'Ed25519' }, signature: { name: 'Ed25519' } },
  'ECDSA-P256': {
    key: { name: 'ECDSA', namedCurve: 'P-256' },
    signature: { name: 'ECDSA', hash: 'SHA-256' },
  },
};

/** Whether a text from outside names an algorithm. */
export function isSigningAlgorithm(value: unknown): value is SigningAlgorithm {
  return typeof value === 'string' && Object.hasOwn(PARAMETERS, value);
}

/**
 * Makes a key whose private half no script can read: Ed25519, or ECDSA P-256 in a browser without it.
 * @param subtle what makes it
 */
export async function createSigningKey(
  subtle: Pick<SubtleCrypto, 'generateKey' | 'exportKey'> = crypto.subtle,
): Promise<SigningKey> {
  try {
    return await createKey('Ed25519', subtle);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotSupportedError')) throw error;
    return createKey('ECDSA-P256', subtle);
  }
}

async function createKey(
  algorithm: SigningAlgorithm,
  subtle: Pick<SubtleCrypto, 'generateKey' | 'exportKey'>,
): Promise<SigningKey> {
  const pair = (await subtle.generateKey(PARAMETERS[algorithm].key, false, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const spki = new Uint8Array(await subtle.exportKey('spki', pair.publicKey));
  return { keyId: await sha256Hex(spki), algorithm, spki: toBase64(spki), privateKey: pair.privateKey };
}

/** The signature of bytes: 64 bytes for either algorithm. */
export async function sign(
  { algorithm, privateKey }: Pick<SigningKey, 'algorithm' | 'privateKey'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign(PARAMETERS[algorithm].signature, privateKey, bytes));
}

/** Answers whether a signature of bytes was made with a key. */
export type Verify = (signature: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;

/** Makes a public key ready to verify with; `null` when it is none, or its id is not its own. */
export async function importVerifier({ keyId, algorithm, spki }: PublicKeyRecord): Promise<Verify | null> {
  const bytes = fromBase64(spki);
  if (!bytes || (await sha256Hex(bytes)) !== keyId) return null;
  const { key, signature: parameters } = PARAMETERS[algorithm];
  try {
    const publicKey = await crypto.subtle.importKey('spki', bytes, key, false, ['verify']);
    return (signature, signed) => crypto.subtle.verify(parameters, publicKey, signature, signed);
  } catch (error) {
    // Not a key of this kind
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** A key's id in groups of four digits, to be compared by eye. */
export function fingerprint(keyId: string): string {
  return keyId.replace(/.{4}(?=.)/g, '$& ');
}

/** A fingerprint as somebody typed or pasted it, as a key's id; `null` when it is none. */
export function parseFingerprint(text: string): string | null {
  const digits = text.replace(/[\s:-]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}
