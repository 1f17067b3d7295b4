import { createHash, createPublicKey, verify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { readStoredZip } from './read-stored-zip';

/** What a line of the index says. */
export interface IndexLine {
  key: string;
  timestamp: string;
  url: string;
  mime: string;
  digest: string;
  recordDigest: string;
  offset: number;
  length: number;
  filename: string;
}

export interface ReadWacz {
  files: ReadonlyMap<string, Buffer>;
  lines: readonly IndexLine[];
  pages: readonly { id: string; url: string; ts: string; title?: string; text: string }[];
  manifest: {
    profile: string;
    wacz_version: string;
    mainPageUrl?: string;
    mainPageDate?: string;
    home?: { url: string; ts: string };
    resources: { path: string; hash: string; bytes: number }[];
    signer: Record<'keyId' | 'algorithm' | 'spki' | 'certifies' | 'signature', string>;
  };
}

const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export function readWacz(zip: Buffer): ReadWacz {
  const files = readStoredZip(zip);
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const jsonLines = (name: string) =>
    text(name)
      .split('\n')
      .filter((line) => line !== '');
  const lines = [...files.keys()]
    .filter((name) => name.startsWith('indexes/'))
    .flatMap(jsonLines)
    .map((line) => {
      const [, key = '', timestamp = '', json = ''] = /^(\S+) (\d+) (\{.*\})$/.exec(line) ?? [];
      return { key, timestamp, ...(JSON.parse(json) as Omit<IndexLine, 'key' | 'timestamp'>) };
    });
  const pages = jsonLines('pages/pages.jsonl').map((line) => JSON.parse(line));
  return { files, lines, pages: pages.slice(1), manifest: JSON.parse(text('datapackage.json')) };
}

/** Bytes of the record that a line of the index leads to, unpacked. */
export function bytesAt({ files }: ReadWacz, { filename, offset, length }: IndexLine): Buffer {
  const warc = files.get(`archive/${filename}`) as Buffer;
  return gunzipSync(warc.subarray(offset, offset + length));
}

/** Records as warcio reads them, their payloads read. */
export async function warcRecords(bytes: Uint8Array): Promise<WARCRecord[]> {
  const records: WARCRecord[] = [];
  const source = (async function* () {
    yield bytes;
  })();
  for await (const record of new WARCParser(source)) {
    await record.readFully();
    records.push(record);
  }
  return records;
}

/** The one record that a line leads to. Throws when there is another number of records. */
export async function recordAt(wacz: ReadWacz, line: IndexLine): Promise<WARCRecord> {
  const [record, ...others] = await warcRecords(bytesAt(wacz, line));
  if (!record || others.length > 0) throw new Error(`${others.length + 1} records`);
  return record;
}

/** All that is wrong with a WACZ, by its specifications and without Menbe's own code. */
export async function waczProblems(zip: Buffer): Promise<string[]> {
  const wacz = readWacz(zip);
  const problems: string[] = [];
  const expect = (isRight: boolean, problem: string) => {
    if (!isRight) problems.push(problem);
  };
  checkManifest(wacz, expect);
  for (const [name, file] of wacz.files) {
    if (name.endsWith('.cdx')) {
      const lines = file.toString('latin1').split('\n').slice(0, -1);
      expect(lines.join('\n') === [...lines].sort().join('\n'), `${name} is not sorted`);
    }
    if (name.endsWith('.warc.gz'))
      for (const record of await warcRecords(file))
        checkRecord(record, (isRight, problem) => expect(isRight, `${name}: ${problem}`));
  }
  for (const line of wacz.lines) {
    expect(sha256(bytesAt(wacz, line)) === line.recordDigest, `${line.url}: recordDigest`);
    const record = await recordAt(wacz, line);
    expect(record.warcTargetURI === line.url, `${line.url}: leads to ${record.warcTargetURI}`);
    expect(record.warcPayloadDigest === line.digest, `${line.url}: digest`);
    expect(record.warcDate?.replace(/\D/g, '') === line.timestamp, `${line.url}: timestamp`);
  }
  for (const { url, ts } of wacz.pages) {
    const timestamp = ts.replace(/\D/g, '');
    const opens = wacz.lines.some((line) => line.url === url && line.timestamp === timestamp);
    expect(opens, `${url} opens nothing`);
  }
  return problems;
}

type Expect = (isRight: boolean, problem: string) => void;

function checkManifest({ files, manifest }: ReadWacz, expect: Expect): void {
  // The version that py-wacz takes, and the profile of that version.
  expect(manifest.wacz_version === '1.1.1' && manifest.profile === 'data-package', 'version or profile');
  const unlisted = new Set(files.keys());
  for (const { path, hash, bytes } of manifest.resources) {
    const file = files.get(path) ?? Buffer.alloc(0);
    expect(file.length === bytes && sha256(file) === hash, `${path}: not what the manifest says`);
    unlisted.delete(path);
  }
  expect([...unlisted].join() === 'datapackage.json,datapackage-digest.json', `not listed: ${[...unlisted]}`);
  const digest = JSON.parse(files.get('datapackage-digest.json')?.toString() ?? '');
  const { hash, signature, publicKey } = digest.signedData;
  expect(digest.hash === sha256(files.get('datapackage.json') as Buffer), 'digest of the manifest');
  expect(hash === digest.hash, 'another hash is signed');
  const key = publicKeyOf(publicKey);
  expect(key.asymmetricKeyDetails?.namedCurve === 'secp384r1', 'curve');
  const signed = { key, dsaEncoding: 'ieee-p1363' } as const;
  expect(verify('sha256', Buffer.from(hash), signed, Buffer.from(signature, 'base64')), 'signature');
  const { certifies, keyId, spki, signature: certificate } = manifest.signer;
  expect(certifies === publicKey, 'another key is certified');
  expect(sha256(Buffer.from(spki, 'base64')) === `sha256:${keyId}`, 'id of the ledger key');
  const statement = Buffer.from(`menbe-wacz-key-v1\n${certifies}`);
  expect(verify(null, statement, publicKeyOf(spki), Buffer.from(certificate, 'base64url')), 'certificate');
}

const publicKeyOf = (spki: string) =>
  createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });

function checkRecord(record: WARCRecord, expect: Expect): void {
  const { warcType = '', warcTargetURI = '' } = record;
  const payload = Buffer.from(record.payload ?? new Uint8Array());
  const name = `${warcType} ${warcTargetURI}`;
  expect(['warcinfo', 'resource', 'metadata'].includes(warcType), `${name}: type`);
  expect(record.warcHeaders.protocol === 'WARC/1.1', `${name}: version`);
  expect(record.warcContentLength === payload.length, `${name}: length`);
  expect(record.warcBlockDigest === sha256(payload), `${name}: block digest`);
  if (warcType === 'resource')
    expect(record.warcPayloadDigest === sha256(payload), `${name}: payload digest`);
}
