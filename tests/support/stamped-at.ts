import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toBase64 } from '../../utils/bytes/base64';
import { fromHex } from '../../utils/integrity/bytes';
import { TAG } from '../../utils/integrity/time/der';
import { derElement, derInteger, derOid } from '../../utils/integrity/time/der-write';
import type { KnownRoot } from '../../utils/integrity/time/known-roots';
import type { ExportTimeToken } from '../../utils/model/time-token';
import { type OpensslAuthority, signAnything } from './openssl-authority';

/** A token over a root of so many entries, as an authority makes it whose clock shows any time. */
export async function stampedAt(
  authority: OpensslAuthority,
  { root, size, time, asked = 'http://timestamp.digicert.com/' }: Stamp,
): Promise<ExportTimeToken> {
  const sha256 = derElement(TAG.sequence, derOid('2.16.840.1.101.3.4.2.1'), Uint8Array.of(5, 0));
  const info = derElement(
    TAG.sequence,
    derInteger(Uint8Array.of(1)),
    derOid('1.2.3.4.1'),
    derElement(TAG.sequence, sha256, derElement(TAG.octetString, fromHex(root))),
    derInteger(Uint8Array.of(9)),
    derElement(
      TAG.generalizedTime,
      new TextEncoder().encode(`${time.toISOString().replace(/\D/g, '').slice(0, 14)}Z`),
    ),
  );
  const granted = derElement(TAG.sequence, derInteger(Uint8Array.of(0)));
  const token = derElement(TAG.sequence, granted, await signAnything(authority, info));
  const genTime = time.toISOString().replace(/\d{3}Z$/, '000Z');
  const said = {
    kind: 'rfc3161',
    authority: asked,
    size,
    root,
    requestedAt: genTime,
    state: 'done',
  } as const;
  return { ...said, token: toBase64(token), genTime, blockHeight: null };
}

interface Stamp {
  root: string;
  size: number;
  time: Date;
  /** The address that the file names. */
  asked?: string;
}

/** The root of an authority as one that is known. */
export async function knownRoot({ folder, rootSha256 }: OpensslAuthority): Promise<KnownRoot> {
  const { publicKey } = new X509Certificate(await readFile(join(folder, 'root.pem')));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const keySha256 = createHash('sha256').update(spki).digest('hex');
  return { name: 'A root that is known', sha256: rootSha256, keySha256 };
}
