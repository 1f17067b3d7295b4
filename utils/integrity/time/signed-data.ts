import { type Certificate, readCertificate } from './certificate';
import { childrenOf, context, DerCursor, DerError, type Der, onlyChild, readDer, TAG } from './der';
import { integerHexOf, oidOf } from './der-values';
import { HASHES, OID } from './oids';
import { TimeStampError } from './time-stamp-error';

/** What a time-stamp token is made of: CMS SignedData. https://www.rfc-editor.org/rfc/rfc5652#section-5 */
export interface SignedData {
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
  certificates: Certificate[];
  signer: SignerInfo;
}

interface SignerInfo {
  /** By which the certificate is found. */
  sid: { issuer: Uint8Array<ArrayBuffer>; serialNumber: string } | { keyId: Uint8Array<ArrayBuffer> };
  /** Hash function of the content, as Web Crypto names it. */
  digest: string;
  /** What is signed: the attributes, encoded as a SET whatever tag they were sent with. */
  signedAttributes: Uint8Array<ArrayBuffer>;
  attributes: ReadonlyMap<string, Der>;
  algorithm: Der;
  signature: Uint8Array<ArrayBuffer>;
}

/** Reads a TimeStampToken. Throws `DerError` or `TimeStampError`. */
function readSignedData(token: Der): SignedData {
  const info = new DerCursor(token);
  const type = oidOf(info.next(TAG.oid));
  if (type !== OID.signedData) throw new TimeStampError('not-a-token', `content ${type}`);
  const signed = new DerCursor(onlyChild(info.next(context(0))));
  signed.next(TAG.integer);
  signed.next(TAG.set);
  const encapsulated = new DerCursor(signed.next(TAG.sequence));
  const contentType = oidOf(encapsulated.next(TAG.oid));
  const wrapped = encapsulated.optional(context(0));
  if (!wrapped) throw new TimeStampError('not-a-token', 'nothing is signed');
  const octets = onlyChild(wrapped);
  if (octets.tag !== TAG.octetString) throw new DerError('content in pieces');
  const certificates = signed.optional(context(0));
  signed.optional(context(1));
  const signers = childrenOf(signed.next(TAG.set));
  const [signer, ...more] = signers;
  // https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2: "MUST NOT contain any signatures other than the signature of the TSA"
  if (!signer || more.length > 0) throw new TimeStampError('not-a-token', `${signers.length} signatures`);
  return {
    contentType,
    content: octets.content,
    certificates: certificates ? readCertificates(certificates) : [],
    signer: readSigner(signer),
  };
}

/** The certificates of the kind everyone uses; attribute certificates and others, which have tags of their own, say nothing here. */
function readCertificates(set: Der): Certificate[] {
  return childrenOf(set)
    .filter(({ tag }) => tag === TAG.sequence)
    .map(readCertificate);
}

function readSigner(element: Der): SignerInfo {
  const info = new DerCursor(element);
  info.next(TAG.integer);
  const keyId = info.optional(context(0) - 0x20);
  const sid = keyId ? { keyId: keyId.content } : readIssuerAndSerial(info.next(TAG.sequence));
  const digestOid = oidOf(new DerCursor(info.next(TAG.sequence)).next(TAG.oid));
  const digest = HASHES[digestOid];
  if (digest === undefined) throw new TimeStampError('algorithm-unknown', `digest by ${digestOid}`);
  if (digest === 'SHA-1') throw new TimeStampError('algorithm-weak', 'digest with SHA-1');
  const attributes = info.optional(context(0));
  if (!attributes) throw new TimeStampError('attributes-wrong', 'no signed attributes');
  const algorithm = info.next(TAG.sequence);
  return {
    sid,
    digest,
    signedAttributes: Uint8Array.from([TAG.set, ...attributes.whole.subarray(1)]),
    attributes: readAttributes(attributes),
    algorithm,
    signature: info.next(TAG.octetString).content,
  };
}

function readIssuerAndSerial(element: Der): { issuer: Uint8Array<ArrayBuffer>; serialNumber: string } {
  const name = new DerCursor(element);
  return { issuer: name.next(TAG.sequence).whole, serialNumber: integerHexOf(name.next(TAG.integer)) };
}

function readAttributes(set: Der): ReadonlyMap<string, Der> {
  const found = new Map<string, Der>();
  for (const each of childrenOf(set)) {
    const attribute = new DerCursor(each);
    const oid = oidOf(attribute.next(TAG.oid));
    if (found.has(oid)) throw new TimeStampError('attributes-wrong', `attribute ${oid} twice`);
    found.set(oid, attribute.next(TAG.set));
  }
  return found;
}

/** What a TimeStampResp holds. https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2 */
export function readTimeStampResponse(bytes: Uint8Array<ArrayBuffer>): SignedData {
  const response = new DerCursor(readDer(bytes));
  const status = new DerCursor(response.next(TAG.sequence));
  const code = integerHexOf(status.next(TAG.integer));
  // 0 is granted, 1 granted with changes; all others refuse.
  if (code !== '0' && code !== '1') throw new TimeStampError('rejected', rejection(code, status));
  return readSignedData(response.next(TAG.sequence));
}

function rejection(code: string, status: DerCursor): string {
  const texts = status.optional(TAG.sequence);
  const words = texts ? childrenOf(texts).map(({ content }) => new TextDecoder().decode(content)) : [];
  const bits = status.optional(TAG.bitString);
  const reasons = bits ? failureNames(bits) : [];
  return [`status ${code}`, ...words, ...reasons].join(', ');
}

const FAILURES: Readonly<Record<number, string>> = {
  0: 'badAlg',
  2: 'badRequest',
  5: 'badDataFormat',
  14: 'timeNotAvailable',
  15: 'unacceptedPolicy',
  16: 'unacceptedExtension',
  17: 'addInfoNotAvailable',
  25: 'systemFailure',
};

function failureNames({ content }: Der): string[] {
  const isSet = (bit: number) => ((content[1 + Math.floor(bit / 8)] ?? 0) & (0x80 >> (bit % 8))) !== 0;
  return Object.entries(FAILURES).flatMap(([bit, name]) => (isSet(Number(bit)) ? [name] : []));
}
