import { TAG } from './der';
import { derElement, derInteger, derOid } from './der-write';
import { OID } from './oids';

/**
 * A TimeStampReq for a SHA-256 hash. It asks for the authority's certificates, without which nobody could check the
 * answer later. Nothing but the hash and the nonce is in it. https://www.rfc-editor.org/rfc/rfc3161#section-2.4.1
 * @param hash 32 bytes
 * @param nonce random bytes, which the answer must repeat
 */
export function timeStampRequest(hash: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  if (hash.length !== 32) throw new RangeError('a SHA-256 hash has 32 bytes');
  const algorithm = derElement(TAG.sequence, derOid(OID.sha256), Uint8Array.of(5, 0));
  const imprint = derElement(TAG.sequence, algorithm, derElement(TAG.octetString, hash));
  const certificates = derElement(TAG.boolean, Uint8Array.of(0xff));
  return derElement(TAG.sequence, derInteger(Uint8Array.of(1)), imprint, derInteger(nonce), certificates);
}
