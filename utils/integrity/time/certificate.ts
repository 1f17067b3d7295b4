import { equalBytes } from '../../bytes/equal-bytes';
import { context, DerCursor, DerError, type Der, onlyChild, readDer, TAG } from './der';
import { bitStringOf, integerHexOf, oidOf, textOf, timeOf } from './der-values';
import { NAME_PARTS, OID } from './oids';

/** Whether a certificate permits a use of its key; `null` where it has no `keyUsage` and so restricts none. */
type Permission = boolean | null;

/** What is read of an X.509 certificate. https://www.rfc-editor.org/rfc/rfc5280#section-4 */
export interface Certificate {
  whole: Uint8Array<ArrayBuffer>;
  /** The signed part. */
  signedPart: Uint8Array<ArrayBuffer>;
  /** AlgorithmIdentifier of the issuer's signature. */
  algorithm: Der;
  signature: Uint8Array<ArrayBuffer>;
  serialNumber: string;
  /** Names as they are encoded, by which they are compared. */
  issuer: Uint8Array<ArrayBuffer>;
  subject: Uint8Array<ArrayBuffer>;
  issuerText: string;
  subjectText: string;
  notBefore: string;
  notAfter: string;
  /** SubjectPublicKeyInfo. */
  spki: Der;
  isAuthority: boolean;
  mayCertify: Permission;
  maySign: Permission;
  /** Purposes, and whether they are marked critical; `null` where none are named. */
  purposes: { oids: string[]; critical: boolean } | null;
  subjectKeyId: Uint8Array<ArrayBuffer> | null;
}

/** Reads a certificate. Throws `DerError`. */
export function readCertificate(element: Der): Certificate {
  const outer = new DerCursor(element);
  const signed = outer.next(TAG.sequence);
  const algorithm = outer.next(TAG.sequence);
  const signature = bitStringOf(outer.next(TAG.bitString));
  const tbs = new DerCursor(signed);
  tbs.optional(context(0));
  const serialNumber = integerHexOf(tbs.next(TAG.integer));
  // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.1.2: the same again, inside of what is signed
  if (!equalBytes(tbs.next(TAG.sequence).whole, algorithm.whole))
    throw new DerError('two signature algorithms');
  const issuer = tbs.next(TAG.sequence);
  const validity = new DerCursor(tbs.next(TAG.sequence));
  const subject = tbs.next(TAG.sequence);
  const spki = tbs.next(TAG.sequence);
  tbs.optional(context(1) - 0x20);
  tbs.optional(context(2) - 0x20);
  const extensions = readExtensions(tbs.optional(context(3)));
  return {
    whole: element.whole,
    signedPart: signed.whole,
    algorithm,
    signature,
    serialNumber,
    issuer: issuer.whole,
    subject: subject.whole,
    issuerText: nameText(issuer),
    subjectText: nameText(subject),
    notBefore: timeOf(validity.next()),
    notAfter: timeOf(validity.next()),
    spki,
    ...readUses(extensions),
    subjectKeyId: extensions.get('2.5.29.14')?.value.content ?? null,
  };
}

type Extensions = ReadonlyMap<string, { value: Der; critical: boolean }>;

function readExtensions(wrapper: Der | null): Extensions {
  if (!wrapper) return new Map();
  const list = new DerCursor(onlyChild(wrapper));
  const found = new Map<string, { value: Der; critical: boolean }>();
  for (let next = list.optional(TAG.sequence); next; next = list.optional(TAG.sequence)) {
    const extension = new DerCursor(next);
    const oid = oidOf(extension.next(TAG.oid));
    const critical = extension.optional(TAG.boolean)?.content[0] === 0xff;
    if (found.has(oid)) throw new DerError(`extension ${oid} twice`);
    found.set(oid, { value: readDer(extension.next(TAG.octetString).content), critical });
  }
  return found;
}

function readUses(
  extensions: Extensions,
): Pick<Certificate, 'isAuthority' | 'mayCertify' | 'maySign' | 'purposes'> {
  const constraints = extensions.get(OID.basicConstraints);
  const usage = extensions.get(OID.keyUsage)?.value;
  // The first byte of a bit string says how many bits at its end do not count.
  const bits = usage?.content[1] ?? 0;
  const purposes = extensions.get(OID.extKeyUsage);
  return {
    isAuthority:
      constraints !== undefined &&
      new DerCursor(constraints.value).optional(TAG.boolean)?.content[0] === 0xff,
    mayCertify: usage ? (bits & 0x04) !== 0 : null,
    maySign: usage ? (bits & 0xc0) !== 0 : null,
    purposes: purposes ? { oids: oidsIn(purposes.value), critical: purposes.critical } : null,
  };
}

function oidsIn(element: Der): string[] {
  const list = new DerCursor(element);
  const oids: string[] = [];
  for (let next = list.optional(TAG.oid); next; next = list.optional(TAG.oid)) oids.push(oidOf(next));
  return oids;
}

/** A name as people read it: "CN=…, O=…, C=…". */
function nameText(name: Der): string {
  const sets = new DerCursor(name);
  const parts: string[] = [];
  for (let next = sets.optional(TAG.set); next; next = sets.optional(TAG.set)) {
    const attribute = new DerCursor(new DerCursor(next, TAG.set).next(TAG.sequence));
    const type = oidOf(attribute.next(TAG.oid));
    parts.unshift(`${NAME_PARTS[type] ?? type}=${textOf(attribute.next())}`);
  }
  return parts.join(', ');
}
