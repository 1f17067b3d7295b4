import type { LedgerEntry, PublicKeyRecord } from '../model/ledger';
import { fromBase64Url } from '../bytes/base64';
import { signedBytes } from './ledger-entry';
import { importVerifier, type Verify } from './signing-key';

/** What an entry says of its signature: the signature in base64url, and the hash (hex) it is over. */
export type SignedHash = { signature: string } & Pick<LedgerEntry, 'hash'>;

/** Says of each signature whether it was made with a key. */
export type SignatureCheck = (
  key: PublicKeyRecord,
  signed: readonly SignedHash[],
) => Promise<readonly boolean[]>;

/** Checks signatures in the calling thread; in Chromium each takes 0.1 ms. */
export const checkSignatures: SignatureCheck = async (key, signed) => {
  const verify = await importVerifier(key);
  return Promise.all(signed.map((each) => holds(each, verify)));
};

function holds({ signature, hash }: SignedHash, verify: Verify | null): Promise<boolean> | false {
  const bytes = fromBase64Url(signature);
  return bytes !== null && verify !== null && verify(bytes, signedBytes(hash));
}
