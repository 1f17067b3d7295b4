import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How an authority's keys and certificates are made. */
export interface AuthorityOptions {
  key?: 'rsa' | 'P-256' | 'P-384' | 'P-521';
  /** Of the token's signature. */
  digest?: 'sha256' | 'sha384' | 'sha512';
  /** Value of the certificate's extendedKeyUsage, `null` for none. */
  purpose?: string | null;
  /** Whether the token has the root as well as the signer's certificate. */
  withRoot?: boolean;
  /** From when to when the signer's certificate is valid, as openssl writes times. */
  valid?: { from: string; to: string };
  /** Whether signers are named by SHA-1 (ESSCertID), as older authorities do. */
  olderName?: boolean;
}

/** A time-stamping authority of openssl's own make, in a folder. */
export interface OpensslAuthority {
  folder: string;
  options: Required<AuthorityOptions>;
  /** SHA-256 of the root's certificate, in hexadecimal. */
  rootSha256: string;
  /** Answers a TimeStampReq as `openssl ts -reply` does. */
  reply(request: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}

const DEFAULTS: Required<AuthorityOptions> = {
  key: 'rsa',
  digest: 'sha256',
  purpose: 'critical,timeStamping',
  withRoot: true,
  valid: { from: '20200101000000Z', to: '20400101000000Z' },
  olderName: false,
};

/** Makes root and signer in an empty folder. Takes about a second with RSA. */
export async function makeAuthority(
  folder: string,
  options: AuthorityOptions = {},
): Promise<OpensslAuthority> {
  const all = { ...DEFAULTS, ...options };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'openssl.cnf'), configuration(all));
  await writeFile(join(folder, 'index.txt'), '');
  await writeFile(join(folder, 'serial'), '01\n');
  await writeFile(join(folder, 'tsa-serial'), '01\n');
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  const made = ['req', '-config', 'openssl.cnf', '-new', '-utf8', '-noenc', ...keyArguments(all.key)];
  await Promise.all([
    openssl(...made, '-keyout', 'root.key', '-subj', '/O=Test/CN=Sınaq kökü', '-out', 'root.csr'),
    openssl(...made, '-keyout', 'signer.key', '-subj', '/O=Test/CN=Vaxt möhürü', '-out', 'signer.csr'),
  ]);
  const sign = ['ca', '-config', 'openssl.cnf', '-batch', '-notext', '-utf8', '-keyfile', 'root.key'];
  const { from, to } = all.valid;
  await openssl(
    ...[...sign, '-selfsign', '-extensions', 'root', '-in', 'root.csr', '-out', 'root.pem'],
    ...['-startdate', DEFAULTS.valid.from, '-enddate', DEFAULTS.valid.to],
  );
  await openssl(
    ...[...sign, '-cert', 'root.pem', '-extensions', 'signer', '-in', 'signer.csr', '-out', 'signer.pem'],
    ...['-startdate', from, '-enddate', to],
  );
  const root = new X509Certificate(await readFile(join(folder, 'root.pem')));
  return {
    folder,
    options: all,
    rootSha256: root.fingerprint256.replaceAll(':', '').toLowerCase(),
    reply: (request) => inTurn(folder, () => reply(folder, request)),
  };
}

/** Bytes of a token that signs any content as any type: what an authority that does wrong would send. */
export async function signAnything(
  { folder, options }: OpensslAuthority,
  content: Uint8Array,
  type = 'id-smime-ct-TSTInfo',
): Promise<Uint8Array<ArrayBuffer>> {
  await writeFile(join(folder, 'content.der'), content);
  const args = ['cms', '-sign', '-cades', '-nodetach', '-binary', '-outform', 'DER', '-md', options.digest];
  const files = ['-in', 'content.der', '-signer', 'signer.pem', '-inkey', 'signer.key', '-out', 'token.der'];
  await run('openssl', [...args, '-econtent_type', type, ...files, '-certfile', 'root.pem'], { cwd: folder });
  return bytesOf(await readFile(join(folder, 'token.der')));
}

const turns = new Map<string, Promise<unknown>>();

/** openssl counts in a file: one reply after another. */
function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(folder) ?? Promise.resolve()).then(work, work);
  turns.set(folder, turn);
  return turn;
}

async function reply(folder: string, request: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  await writeFile(join(folder, 'request.tsq'), request);
  const args = ['ts', '-reply', '-config', 'openssl.cnf', '-queryfile', 'request.tsq', '-out', 'reply.tsr'];
  await run('openssl', args, { cwd: folder });
  return bytesOf(await readFile(join(folder, 'reply.tsr')));
}

const bytesOf = (buffer: Buffer) => Uint8Array.from(buffer);

function keyArguments(key: Required<AuthorityOptions>['key']): string[] {
  return key === 'rsa' ? ['-newkey', 'rsa:2048'] : ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${key}`];
}

function configuration({ digest, purpose, withRoot, olderName }: Required<AuthorityOptions>): string {
  return `
[req]
distinguished_name = name
[name]
[ca]
default_ca = authority
[authority]
database = index.txt
serial = serial
new_certs_dir = .
default_md = ${digest}
policy = any
unique_subject = no
[any]
organizationName = optional
commonName = supplied
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = CA:false
keyUsage = critical,digitalSignature
${purpose === null ? '' : `extendedKeyUsage = ${purpose}`}
[tsa]
default_tsa = stamper
[stamper]
serial = tsa-serial
crypto_device = builtin
signer_cert = signer.pem
${withRoot ? 'certs = root.pem' : ''}
signer_key = signer.key
signer_digest = ${digest}
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1, millisecs:500, microsecs:100
ess_cert_id_alg = ${olderName ? 'sha1' : 'sha256'}
`;
}
