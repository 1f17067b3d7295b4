import { fromHex } from '../bytes';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AuthorityOptions,
  makeAuthority,
  type OpensslAuthority,
  signAnything,
} from '../../../tests/support/openssl-authority';
import { concatBytes } from '../../bytes/concat-bytes';
import { derElement, derInteger, derOid } from './der-write';
import { TAG } from './der';
import { timeStampRequest } from './time-stamp-request';
import { TimeStampError } from './time-stamp-error';
import { verifyTimeStamp } from './verify-time-stamp';

const HASH = 'a3'.repeat(32);
const NONCE = Uint8Array.from([0x00, 0x80, 3, 4, 5, 6, 7, 8]);

let folder: string;
let authority: OpensslAuthority;
let token: Uint8Array<ArrayBuffer>;

async function stamp(from: OpensslAuthority) {
  return from.reply(timeStampRequest(fromHex(HASH), NONCE));
}

/** RSA keys take longest to make: where the kind does not matter, others do. */
async function anAuthority(name: string, options: AuthorityOptions = {}) {
  return makeAuthority(join(folder, name), options);
}

/** The fault for which a response is refused; `null` when it holds. */
async function faultOf(response: Uint8Array<ArrayBuffer>, hash = HASH, nonce: Uint8Array | null = NONCE) {
  try {
    await verifyTimeStamp(response, { hash, nonce });
    return null;
  } catch (error) {
    if (error instanceof TimeStampError) return error.fault;
    throw error;
  }
}

/** A response that grants a token. */
const granted = (signed: Uint8Array) =>
  derElement(TAG.sequence, derElement(TAG.sequence, derInteger(Uint8Array.of(0))), signed);

/** A TSTInfo about `HASH`, made by hand. */
function tstInfo(time: string, nonce: Uint8Array = NONCE): Uint8Array<ArrayBuffer> {
  const sha256 = derElement(TAG.sequence, derOid('2.16.840.1.101.3.4.2.1'), Uint8Array.of(5, 0));
  return derElement(
    TAG.sequence,
    derInteger(Uint8Array.of(1)),
    derOid('1.2.3.4.1'),
    derElement(TAG.sequence, sha256, derElement(TAG.octetString, fromHex(HASH))),
    derInteger(Uint8Array.of(9)),
    derElement(TAG.generalizedTime, new TextEncoder().encode(time)),
    derInteger(nonce),
  );
}

/** Where some bytes begin. */
function find(bytes: Uint8Array, wanted: Uint8Array): number {
  const at = Buffer.from(bytes).indexOf(wanted);
  expect(at).toBeGreaterThan(0);
  return at;
}

function changed(bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-tsa-'));
  authority = await anAuthority('main');
  token = await stamp(authority);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a token of openssl’s responder', () => {
  it('is told with its time, signer and root, and with what was not checked', async () => {
    const facts = await verifyTimeStamp(token, { hash: HASH, nonce: NONCE });
    expect(facts).toMatchObject({
      policy: '1.2.3.4.1',
      serialNumber: '2',
      imprint: HASH,
      imprintHash: 'SHA-256',
      nonce: '80030405060708',
      accuracyMs: 1500.1,
      signer: { subject: 'CN=Vaxt möhürü, O=Test', issuer: 'CN=Sınaq kökü, O=Test' },
      root: { subject: 'CN=Sınaq kökü, O=Test', sha256: authority.rootSha256 },
      notChecked: ['root-trust', 'revocation'],
    });
    expect(facts.chain).toHaveLength(2);
    expect(Math.abs(Date.parse(facts.genTime) - Date.now())).toBeLessThan(60_000);
  });

  it('that was stored needs no nonce, which is said', async () => {
    const facts = await verifyTimeStamp(token, { hash: HASH, nonce: null });
    expect(facts.notChecked).toEqual(['root-trust', 'revocation', 'nonce']);
  });

  it.each<AuthorityOptions>([
    { digest: 'sha384' },
    { digest: 'sha512' },
    { key: 'P-256' },
    { key: 'P-384', digest: 'sha384' },
    { key: 'P-521', digest: 'sha512' },
    { key: 'P-256', olderName: true },
  ])('holds with %j', async (options) => {
    const other = await anAuthority(JSON.stringify(options).replace(/\W/g, ''), options);
    const facts = await verifyTimeStamp(await stamp(other), { hash: HASH, nonce: NONCE });
    expect(facts.root?.sha256).toBe(other.rootSha256);
  });

  it('without its root says who is above the last certificate', async () => {
    const other = await anAuthority('rootless', { key: 'P-256', withRoot: false });
    const facts = await verifyTimeStamp(await stamp(other), { hash: HASH, nonce: NONCE });
    expect(facts).toMatchObject({ root: null, notChecked: ['chain-end', 'revocation'] });
    expect(facts.chain.at(-1)?.issuer).toBe('CN=Sınaq kökü, O=Test');
  });
});

describe('a token is refused', () => {
  it('about another hash', async () => {
    expect(await faultOf(token, 'a4'.repeat(32))).toBe('imprint-wrong');
  });

  it('with another nonce', async () => {
    expect(await faultOf(token, HASH, Uint8Array.of(1, 2))).toBe('nonce-wrong');
  });

  it('with no nonce where one was sent', async () => {
    const bare = timeStampRequest(fromHex(HASH), NONCE).slice();
    // Version, imprint and the wish for certificates, without the nonce.
    const nonce = derInteger(NONCE);
    const at = find(bare, nonce);
    const rest = concatBytes([bare.subarray(2, at), bare.subarray(at + nonce.length)]);
    expect(await faultOf(await authority.reply(derElement(TAG.sequence, rest)))).toBe('nonce-wrong');
  });

  it('when the hash in it was changed', async () => {
    expect(await faultOf(changed(token, find(token, fromHex(HASH)) + 3))).toBe('imprint-wrong');
  });

  it('when hash and request agree, but the signed content was changed', async () => {
    const at = find(token, fromHex(HASH)) + 3;
    const other = `${'a3'.repeat(3)}a2${'a3'.repeat(28)}`;
    expect(await faultOf(changed(token, at), other)).toBe('content-changed');
  });

  it('when the time in it was changed', async () => {
    const { genTime } = await verifyTimeStamp(token, { hash: HASH, nonce: NONCE });
    const digits = new TextEncoder().encode(genTime.replace(/\D/g, '').slice(0, 14));
    expect(await faultOf(changed(token, find(token, digits) + 3))).toBe('content-changed');
  });

  it('when its signature was changed', async () => {
    expect(await faultOf(changed(token, token.length - 5))).toBe('signature-wrong');
  });

  it('when an attribute was changed', async () => {
    // The attribute signingTime (RFC 5652, 11.3): its time may be another second than that of the token.
    // Tag and length of the set, and of the time in it.
    const HEADS = 4;
    const type = Buffer.from('06092a864886f70d010905', 'hex');
    const at = Buffer.from(token).indexOf(type) + type.length + HEADS;
    expect(await faultOf(changed(token, at + 11))).toBe('signature-wrong');
  });

  it('when its signer was exchanged for another of the same name and number', async () => {
    const twin = await anAuthority('twin');
    const ours = await verifyTimeStamp(token, { hash: HASH, nonce: NONCE });
    const theirs = await stamp(twin);
    const certificateOf = async (bytes: Uint8Array<ArrayBuffer>, from: OpensslAuthority) => {
      const { raw } = new X509Certificate(await readFile(join(from.folder, 'signer.pem')));
      return { raw, at: find(bytes, raw) };
    };
    const mine = await certificateOf(token, authority);
    const other = await certificateOf(theirs, twin);
    expect(ours.signer.subject).toBe('CN=Vaxt möhürü, O=Test');
    // Made alike, they are of equal length, so that all lengths around them stay right.
    expect(other.raw.length).toBe(mine.raw.length);
    const swapped = token.slice();
    swapped.set(other.raw, mine.at);
    expect(await faultOf(swapped)).toBe('certificate-other');
  });

  it('when its certificate’s signature by the issuer was changed', async () => {
    const { raw } = new X509Certificate(await readFile(join(authority.folder, 'signer.pem')));
    const tampered = Uint8Array.from(raw);
    tampered[raw.length - 1] = (raw.at(-1) ?? 0) ^ 1;
    const at = find(token, raw);
    const whole = token.slice();
    whole.set(tampered, at);
    // The attribute that names the certificate is signed, so the change is seen there first.
    expect(await faultOf(whole)).toBe('certificate-other');
  });

  it('when the root in it was changed', async () => {
    const { raw } = new X509Certificate(await readFile(join(authority.folder, 'root.pem')));
    expect(await faultOf(changed(token, find(token, raw) + raw.length - 1))).toBe('chain-broken');
  });

  it.each([
    [null, 'purpose-wrong'],
    ['critical,codeSigning', 'purpose-wrong'],
    ['timeStamping', 'purpose-wrong'],
    ['critical,timeStamping,codeSigning', 'purpose-wrong'],
  ])('when its certificate has the purpose %s', async (purpose, fault) => {
    const other = await anAuthority(`purpose-${purpose}`, { key: 'P-256', purpose });
    const signed = await signAnything(other, tstInfo('20261123120000Z'));
    expect(await faultOf(granted(signed))).toBe(fault);
  });

  it('when its certificate had run out, or had not begun, and not otherwise', async () => {
    const old = await anAuthority('old', {
      key: 'P-256',
      valid: { from: '20200101000000Z', to: '20210101000000Z' },
    });
    const at = async (time: string) => faultOf(granted(await signAnything(old, tstInfo(time))));
    expect(await at('20200601000000Z')).toBe(null);
    expect(await at('20210101000000Z')).toBe(null);
    expect(await at('20210101000001Z')).toBe('certificate-out-of-date');
    expect(await at('20191231235959.999Z')).toBe('certificate-out-of-date');
  });

  it('when what is signed is no time', async () => {
    const data = await signAnything(authority, tstInfo('20261123120000Z'), 'pkcs7-data');
    expect(await faultOf(granted(data))).toBe('not-a-token');
    const words = await signAnything(authority, new TextEncoder().encode('Bu, vaxt deyil.'));
    expect(await faultOf(granted(words))).toBe('not-der');
  });

  it('when the authority refuses, with its words', async () => {
    const request = timeStampRequest(fromHex(HASH), NONCE);
    // A hash function the responder does not know.
    const refusal = await authority.reply(changed(request, find(request, fromHex('608648016503040201')) + 8));
    await expect(verifyTimeStamp(refusal, { hash: HASH, nonce: NONCE })).rejects.toThrow(
      /rejected: status 2, .*badAlg/,
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a web page', new TextEncoder().encode('<!doctype html><title>Salam</title>')],
    ['zeros', new Uint8Array(64)],
    ['an endless length', Uint8Array.of(0x30, 0x80, 0, 0)],
    ['a length beyond the end', Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff)],
  ])('when it is %s', async (_, bytes) => {
    expect(await faultOf(bytes)).toBe('not-der');
  });

  it('when it was cut off anywhere, or something was added', async () => {
    for (let length = 0; length < token.length; length += 7)
      expect(await faultOf(token.slice(0, length))).toBe('not-der');
    expect(await faultOf(concatBytes([token, Uint8Array.of(0)]))).toBe('not-der');
  });
});

it('a change of any byte of a token is refused, or changes nothing of time and signer', async () => {
  const honest = await verifyTimeStamp(token, { hash: HASH, nonce: NONCE });
  const unseen: number[] = [];
  for (let at = 0; at < token.length; at++) {
    try {
      const facts = await verifyTimeStamp(changed(token, at), { hash: HASH, nonce: NONCE });
      unseen.push(at);
      // The root is not covered by the signature; without it, or with a changed one, it is said that it is missing.
      if (facts.root) expect(facts).toEqual(honest);
      else expect(facts).toMatchObject({ genTime: honest.genTime, signer: honest.signer });
    } catch (error) {
      if (!(error instanceof TimeStampError)) throw error;
    }
  }
  // CMS signs neither the response's status, nor version numbers and the list of digests, nor the root's name.
  expect(unseen.length).toBeLessThan(100);
});
