import { equalBytes } from '../../bytes/equal-bytes';
import { sha256Hex, toHex } from '../bytes';
import type { Certificate } from './certificate';
import { DerError, readDer } from './der';
import { KNOWN_ROOTS, type KnownRoot } from './known-roots';
import { checkAttributes } from './signed-attributes';
import { isSignedBy } from './signature';
import { OID } from './oids';
import { readTimeStampResponse, type SignedData } from './signed-data';
import { TimeStampError } from './time-stamp-error';
import { readTstInfo, type TstInfo } from './tst-info';
import { verifyChain } from './verify-chain';

/** One certificate of a chain, as it is shown. */
interface CertificateFacts {
  subject: string;
  issuer: string;
  notBefore: string;
  notAfter: string;
  /** SHA-256 of the whole certificate, in hexadecimal: what readers compare with what the authority publishes. */
  sha256: string;
}

/** What a time stamp that holds says. */
export interface TimeStampFacts extends TstInfo {
  signer: CertificateFacts;
  /** From the signer's certificate up. */
  chain: CertificateFacts[];
  /** The certificate all rests on, where the token has it. */
  root: CertificateFacts | null;
  /** The known root whose key has signed the chain; where there is none, anybody can have made the token, with any time in it. */
  vouchedBy: KnownRoot | null;
  /** What was not looked at, so that nobody takes it for checked. */
  notChecked: NotChecked[];
}

/**
 * `root-trust`: whether the root deserves trust, where it is not a known one. `revocation`: whether a certificate was withdrawn. `nonce`: whether it
 * answers our request, which only matters when it arrives. `chain-end`: the root is not in the token, and no known one is.
 */
type NotChecked = 'root-trust' | 'revocation' | 'nonce' | 'chain-end';

/** What a token must be about. */
export interface Expected {
  /** SHA-256 hash that was sent, in hexadecimal. */
  hash: string;
  /** Bytes of the nonce that was sent; `null` when a stored token is looked at. */
  nonce: Uint8Array | null;
  /** Roots that are known, unless those that Menbe ships with. */
  roots?: readonly KnownRoot[];
}

/**
 * Verifies a TimeStampResp (RFC 3161) in steps: it is granted and about our hash; the signed attributes match the content;
 * the signature is the signer's; the signer's certificate is for time-stamping, was valid, and so is each one above it.
 * Throws `TimeStampError` with the first reason for which it does not hold.
 */
export async function verifyTimeStamp(
  response: Uint8Array<ArrayBuffer>,
  expected: Expected,
): Promise<TimeStampFacts> {
  try {
    return await verify(readTimeStampResponse(response), expected);
  } catch (error) {
    if (error instanceof DerError) throw new TimeStampError('not-der', error.message);
    throw error;
  }
}

async function verify(token: SignedData, expected: Expected): Promise<TimeStampFacts> {
  // 1. What is stated, and that it is about our hash.
  if (token.contentType !== OID.tstInfo)
    throw new TimeStampError('not-a-token', `signed content ${token.contentType}`);
  const info = readTstInfo(readDer(token.content));
  checkSubject(info, expected);
  // 2. The signer signed just that.
  const signer = findSigner(token);
  await checkAttributes(token, signer);
  const { algorithm, digest, signature, signedAttributes } = token.signer;
  if (!(await isSignedBy(signer.spki, { algorithm, hash: digest, signature, content: signedAttributes })))
    throw new TimeStampError('signature-wrong', `not made by ${signer.subjectText}`);
  // 3. The signer may stamp times, and whoever vouches for it did so.
  checkPurpose(signer);
  const { certificates, complete } = await verifyChain(signer, token.certificates, info.genTime);
  const chain = await Promise.all(certificates.map(factsOf));
  const root = complete ? chain.at(-1) : undefined;
  const vouchedBy = await knownAmong(certificates.slice(1), expected.roots ?? KNOWN_ROOTS);
  const notChecked: NotChecked[] = ['revocation'];
  if (!vouchedBy) notChecked.unshift(root ? 'root-trust' : 'chain-end');
  if (!expected.nonce) notChecked.push('nonce');
  return { ...info, signer: await factsOf(signer), chain, root: root ?? null, vouchedBy, notChecked };
}

function checkSubject(info: TstInfo, { hash, nonce }: Expected): void {
  if (info.imprintHash !== 'SHA-256' || info.imprint !== hash)
    throw new TimeStampError('imprint-wrong', `the token is about ${info.imprintHash} ${info.imprint}`);
  if (!nonce) return;
  const sent = toHex(nonce).replace(/^0+(?=.)/, '');
  if (info.nonce !== sent)
    throw new TimeStampError('nonce-wrong', `${sent} was sent, ${info.nonce ?? 'none'} came back`);
}

function findSigner({ signer: { sid }, certificates }: SignedData): Certificate {
  const found = certificates.find((certificate) =>
    'keyId' in sid
      ? certificate.subjectKeyId !== null && equalBytes(certificate.subjectKeyId, sid.keyId)
      : certificate.serialNumber === sid.serialNumber && equalBytes(certificate.issuer, sid.issuer),
  );
  if (!found) throw new TimeStampError('signer-missing', `${certificates.length} other certificates`);
  return found;
}

/** https://www.rfc-editor.org/rfc/rfc3161#section-2.3: time-stamping is the only purpose, and marked critical. */
function checkPurpose({ purposes, maySign, subjectText }: Certificate): void {
  const only = purposes?.oids.length === 1 && purposes.oids[0] === OID.timeStamping;
  if (!only || !purposes.critical || maySign === false)
    throw new TimeStampError('purpose-wrong', `${subjectText} is not for time-stamping alone`);
}

/** The known root whose key is in one of the certificates above the signer's. */
async function knownAmong(
  certificates: readonly Certificate[],
  roots: readonly KnownRoot[],
): Promise<KnownRoot | null> {
  for (const { spki } of certificates) {
    const keySha256 = await sha256Hex(spki.whole);
    const known = roots.find((root) => root.keySha256 === keySha256);
    if (known) return known;
  }
  return null;
}

async function factsOf(certificate: Certificate): Promise<CertificateFacts> {
  return {
    subject: certificate.subjectText,
    issuer: certificate.issuerText,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    sha256: await sha256Hex(certificate.whole),
  };
}
