import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A calendar that speaks OpenTimestamps, its bytes put together by hand, by the format's description. */
export interface CalendarFixture {
  url: string;
  /** Bodies of what was submitted. */
  submitted: Buffer[];
  /** What it was asked about later, in hexadecimal. */
  asked: string[];
  /** From now on it knows a block for all it has promised. */
  confirm(height: number): void;
  /** Merkle root (as explorers show it) of the block that commits to a submitted hash. */
  merkleRootFor(hash: string): string;
  close(): Promise<void>;
}

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** A run of fewer than 128 bytes with its length before it. */
const run = (bytes: Uint8Array) => Buffer.concat([Buffer.from([bytes.length]), bytes]);
const append = (bytes: Uint8Array) => Buffer.concat([Buffer.from([0xf0]), run(bytes)]);
const prepend = (bytes: Uint8Array) => Buffer.concat([Buffer.from([0xf1]), run(bytes)]);
const SHA256 = Buffer.from([0x08]);

/** An attestation: 00, its tag, and a run that holds the payload. */
const attestation = (tag: string, payload: Uint8Array) =>
  Buffer.concat([Buffer.from([0x00]), Buffer.from(tag, 'hex'), run(payload)]);

export const pendingAttestation = (url: string) => attestation('83dfe30d2ef90c8e', run(Buffer.from(url)));

/** Seven bits a byte, the lowest first. */
function leb128(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x80;
    bytes.push(rest & 0x7f);
  }
  return Buffer.from(bytes);
}

export const bitcoinAttestation = (height: number) => attestation('0588960d73d71901', leb128(height));

/** What a calendar adds to a commitment when it is in a block: a neighbour, the transaction around it, and the block's tree. */
interface Confirmation {
  neighbour: Buffer;
  before: Buffer;
  after: Buffer;
  sibling: Buffer;
}

function merkleRoot(commitment: Buffer, { neighbour, before, after, sibling }: Confirmation): Buffer {
  const tip = sha256(commitment, neighbour);
  const transaction = sha256(sha256(before, tip, after));
  return sha256(sha256(sibling, transaction));
}

function confirmationBytes({ neighbour, before, after, sibling }: Confirmation, height: number): Buffer {
  const inTransaction = [append(neighbour), SHA256, prepend(before), append(after), SHA256, SHA256];
  return Buffer.concat([...inTransaction, prepend(sibling), SHA256, SHA256, bitcoinAttestation(height)]);
}

/** Starts one on loopback; `host` is the name it gives itself. */
export async function startCalendar(host = '127.0.0.1'): Promise<CalendarFixture> {
  const submitted: Buffer[] = [];
  const asked: string[] = [];
  const commitments = new Map<string, { hash: string; confirmation: Confirmation }>();
  let height: number | null = null;
  let url = '';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'POST' && request.url === '/digest') {
        const digest = Buffer.concat(chunks);
        submitted.push(digest);
        return response.end(promise(digest));
      }
      const [, commitment] = /^\/timestamp\/([\da-f]+)$/.exec(request.url ?? '') ?? [];
      if (commitment !== undefined) asked.push(commitment);
      const known = commitments.get(commitment ?? '');
      if (!known || height === null) {
        response.statusCode = 404;
        return response.end(known ? 'Pending confirmation in Bitcoin blockchain' : 'Commitment not found');
      }
      return response.end(confirmationBytes(known.confirmation, height));
    });
  });
  /** As calendars answer at once: a nonce, the time, a keyed digest of their own, and their promise. */
  function promise(digest: Buffer): Buffer {
    const nonce = randomBytes(16);
    const time = Buffer.alloc(4);
    time.writeUInt32BE(Math.floor(Date.now() / 1000));
    const mac = randomBytes(8);
    const commitment = Buffer.concat([time, sha256(digest, nonce), mac]);
    const confirmation = {
      neighbour: randomBytes(32),
      before: randomBytes(100),
      after: randomBytes(4),
      sibling: randomBytes(32),
    };
    commitments.set(commitment.toString('hex'), { hash: digest.toString('hex'), confirmation });
    return Buffer.concat([append(nonce), SHA256, prepend(time), append(mac), pendingAttestation(url)]);
  }
  await listen(server);
  url = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    submitted,
    asked,
    confirm: (at) => void (height = at),
    merkleRootFor(hash) {
      const [found] = [...commitments].filter(([, known]) => known.hash === hash);
      if (!found) throw new Error(`${hash} was not submitted.`);
      const root = merkleRoot(Buffer.from(found[0], 'hex'), found[1].confirmation);
      return root.reverse().toString('hex');
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => void server.listen(0, '127.0.0.1', resolve));
}
