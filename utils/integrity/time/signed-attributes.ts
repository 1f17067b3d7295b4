import { equalBytes } from '../../bytes/equal-bytes';
import type { Certificate } from './certificate';
import { DerCursor, type Der, onlyChild, TAG } from './der';
import { oidOf } from './der-values';
import { HASHES, OID } from './oids';
import type { SignedData } from './signed-data';
import { TimeStampError } from './time-stamp-error';

/**
 * Checks what the signature covers beside itself: that the content is a TSTInfo, its digest, and which certificate is meant.
 * https://www.rfc-editor.org/rfc/rfc5652#section-11, https://www.rfc-editor.org/rfc/rfc5816
 */
export async function checkAttributes(token: SignedData, signer: Certificate): Promise<void> {
  const { attributes, digest } = token.signer;
  const contentType = attributes.get(OID.contentType);
  if (!contentType || oidOf(onlyChild(contentType)) !== token.contentType)
    throw new TimeStampError('attributes-wrong', 'the content type is not signed');
  const messageDigest = attributes.get(OID.messageDigest);
  if (!messageDigest) throw new TimeStampError('attributes-wrong', 'the digest is not signed');
  const actual = new Uint8Array(await crypto.subtle.digest(digest, token.content));
  if (!equalBytes(onlyChild(messageDigest).content, actual))
    throw new TimeStampError('content-changed', `the ${digest} of the content is not the signed one`);
  await checkSigningCertificate(attributes, signer);
}

async function checkSigningCertificate(
  attributes: ReadonlyMap<string, Der>,
  signer: Certificate,
): Promise<void> {
  const newer = attributes.get(OID.signingCertificateV2);
  const older = attributes.get(OID.signingCertificate);
  const attribute = newer ?? older;
  if (!attribute) throw new TimeStampError('certificate-not-named', 'no signingCertificate attribute');
  const list = new DerCursor(new DerCursor(onlyChild(attribute)).next(TAG.sequence));
  // The first one names the signer's: https://www.rfc-editor.org/rfc/rfc5035#section-3
  const first = new DerCursor(list.next(TAG.sequence));
  // ESSCertID is by SHA-1 always, ESSCertIDv2 by SHA-256 unless it says otherwise. A certificate is found by its issuer and
  // number, and this says which: a collision would have to be made by the authority itself.
  const algorithm = newer ? first.optional(TAG.sequence) : null;
  const oid = algorithm && oidOf(new DerCursor(algorithm).next(TAG.oid));
  const hash = newer ? (oid === null ? 'SHA-256' : HASHES[oid]) : 'SHA-1';
  if (hash === undefined) throw new TimeStampError('algorithm-unknown', `certificate named by ${oid}`);
  const actual = new Uint8Array(await crypto.subtle.digest(hash, signer.whole));
  if (!equalBytes(first.next(TAG.octetString).content, actual))
    throw new TimeStampError('certificate-other', `another certificate than ${signer.subjectText} is named`);
}
