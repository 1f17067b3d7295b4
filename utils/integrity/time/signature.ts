import { DerCursor, type Der, readDer, TAG } from './der';
import { oidOf } from './der-values';
import { concatBytes } from '../../bytes/concat-bytes';
import { CURVES, OID, SIGNATURE_HASHES } from './oids';
import { TimeStampError } from './time-stamp-error';

type Bytes = Uint8Array<ArrayBuffer>;

/** Who is said to have signed what. */
export interface Signed {
  /** AlgorithmIdentifier of the signature. */
  algorithm: Der;
  /** Hash to use where the algorithm names none, as `rsaEncryption` in a CMS signature. */
  hash: string | null;
  signature: Bytes;
  content: Bytes;
  /** A root signs itself, which proves nothing: SHA-1, which old roots have, then does no harm. */
  selfSigned?: boolean;
}

/**
 * Whether the key made the signature over the content. RSA (PKCS #1 v1.5) and ECDSA with SHA-256, -384 or -512.
 * Throws `TimeStampError`: `algorithm-unknown`, or `algorithm-weak` for SHA-1.
 */
export async function isSignedBy(spki: Der, signed: Signed): Promise<boolean> {
  const { key, hash } = algorithmOf(signed);
  const keyAlgorithm = new DerCursor(new DerCursor(spki).next(TAG.sequence));
  const keyType = oidOf(keyAlgorithm.next(TAG.oid));
  if (keyType !== (key === 'RSA' ? OID.rsaEncryption : OID.ecPublicKey)) return false;
  if (key === 'RSA') {
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash };
    const imported = await importKey(spki, algorithm);
    return crypto.subtle.verify(algorithm.name, imported, signed.signature, signed.content);
  }
  const curveOid = oidOf(keyAlgorithm.next(TAG.oid));
  const curve = CURVES[curveOid];
  if (!curve) throw new TimeStampError('algorithm-unknown', `curve ${curveOid}`);
  const raw = rawSignature(signed.signature, curve.bytes);
  if (!raw) return false;
  const imported = await importKey(spki, { name: 'ECDSA', namedCurve: curve.name });
  return crypto.subtle.verify({ name: 'ECDSA', hash }, imported, raw, signed.content);
}

function algorithmOf({ algorithm, hash, selfSigned }: Signed): { key: 'RSA' | 'EC'; hash: string } {
  const oid = oidOf(new DerCursor(algorithm).next(TAG.oid));
  const named = SIGNATURE_HASHES[oid] ?? (oid === OID.rsaEncryption && hash ? { key: 'RSA', hash } : null);
  if (!named) throw new TimeStampError('algorithm-unknown', `signature by ${oid}`);
  if (named.hash === 'SHA-1' && !selfSigned)
    throw new TimeStampError('algorithm-weak', 'signature with SHA-1');
  return named as { key: 'RSA' | 'EC'; hash: string };
}

async function importKey(
  spki: Der,
  algorithm: RsaHashedImportParams | EcKeyImportParams,
): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('spki', spki.whole, algorithm, false, ['verify']);
  } catch (error) {
    throw new TimeStampError('algorithm-unknown', `a key that cannot be read: ${String(error)}`);
  }
}

/** ECDSA's two numbers side by side, as Web Crypto wants them; `null` when they cannot be of this curve. */
function rawSignature(der: Bytes, size: number): Bytes | null {
  const pair = new DerCursor(readDer(der));
  const [r, s] = [pair.next(TAG.integer), pair.next(TAG.integer)].map(({ content }) => {
    const start = content.findIndex((byte) => byte !== 0);
    const digits = content.subarray(start < 0 ? content.length : start);
    return digits.length > size ? null : concatBytes([new Uint8Array(size - digits.length), digits]);
  });
  return r && s ? concatBytes([r, s]) : null;
}
