import { beforeAll, describe, expect, it } from 'vitest';
import { toUtf8 } from '../integrity/bytes';
import { createSigningKey, type SigningKey } from '../integrity/signing-key';
import { blobSource } from '../zip/byte-source';
import { readDirectory } from '../zip/read-directory';
import { ZipWriter } from '../zip/zip-writer';
import { checkWacz, ForeignWebArchive } from './check-wacz';
import { certifyKey, createWaczKey, type KeyCertificate, type WaczKey } from './data-package';
import { WaczWriter } from './wacz-writer';

const DATE = '2026-11-20T10:11:12.345Z';
const CREATED = new Date(DATE);

let ledgerKey: SigningKey;
let key: WaczKey;
let whole: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  ledgerKey = await createSigningKey();
  key = await createWaczKey();
  whole = await made(key, await certifyKey(key, ledgerKey));
});

/** A web archive of one resource. */
async function made(signing: WaczKey, signer: KeyCertificate): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const facts = { title: 'T', description: 'D', created: CREATED, software: 'Menbe 0' };
  const wacz = new WaczWriter(async (chunk) => void chunks.push(chunk.slice()), facts);
  await wacz.addResource({
    url: 'https://a.example/',
    date: DATE,
    mediaType: 'text/plain',
    bytes: toUtf8('harbour'),
  });
  await wacz.addFile('pages/pages.jsonl', (write) => write(toUtf8('{"format":"json-pages-1.0"}\n')));
  await wacz.finish(signing, signer);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** The same files in a ZIP of its own, as `change` makes them: one with `null` is left out. */
async function packed(change: (name: string, text: string) => string | null, more: string[] = []) {
  const source = blobSource(new Blob([whole]));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new ZipWriter(async (chunk) => void chunks.push(chunk.slice()), CREATED);
  const add = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    await zip.begin(name);
    await zip.write(bytes);
    await zip.end();
  };
  const latin1 = new TextDecoder('latin1');
  for (const { name, offset, size } of (await readDirectory(source))?.entries ?? []) {
    const begin = offset + 30 + name.length;
    const text = change(name, latin1.decode(whole.subarray(begin, begin + size)));
    if (text !== null)
      await add(
        name,
        Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      );
  }
  for (const name of more) await add(name, toUtf8('more'));
  await zip.finish();
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const check = (bytes: Uint8Array<ArrayBuffer>, expectedKeyId: string | null = null) =>
  checkWacz(blobSource(new Blob([bytes])), { expectedKeyId });

async function codes(bytes: Uint8Array<ArrayBuffer>, expectedKeyId: string | null = null) {
  return (await check(bytes, expectedKeyId)).problems.map(({ code }) => code);
}

describe('checkWacz', () => {
  it('finds a web archive as it was signed, and whose key vouches for it', async () => {
    const { problems, keyId, manifest } = await check(whole, ledgerKey.keyId);
    expect([problems, keyId]).toEqual([[], ledgerKey.keyId]);
    expect(manifest?.files).toHaveLength(3);
    expect(manifest?.software).toBe('Menbe 0');
  });

  it.each([
    [
      'a file that was changed',
      'package-file-changed',
      (name: string, text: string) => (name.endsWith('.jsonl') ? text.replace('1.0', '1.1') : text),
    ],
    [
      'a file that is missing',
      'package-file-missing',
      (name: string, text: string) => (name.endsWith('.cdx') ? null : text),
    ],
    [
      'a list that was changed',
      'package-list',
      (name: string, text: string) => (name === 'datapackage.json' ? text.replace('"T"', '"U"') : text),
    ],
    [
      'a list that is missing',
      'package-list',
      (name: string, text: string) => (name === 'datapackage.json' ? '{}' : text),
    ],
    [
      'a signature that is missing',
      'web-archive-signature',
      (name: string, text: string) => (name === 'datapackage-digest.json' ? null : text),
    ],
    [
      'a signature that was changed',
      'web-archive-signature',
      (name: string, text: string) =>
        name === 'datapackage-digest.json' ? text.replace(/("signature": ")(....)/, '$1AAAA') : text,
    ],
  ])('finds %s', async (_what, code, change) => {
    expect(await codes(await packed(change))).toContain(code);
  });

  it('finds a file that was put in, bits that were turned, and an end that is missing', async () => {
    expect(await codes(await packed((_name, text) => text, ['more.txt']))).toEqual(['package-file-unknown']);
    const turned = whole.slice();
    // The time in the record before the first file
    turned[10] = (turned[10] ?? 0) ^ 1;
    expect(await codes(turned)).toEqual(['package-layout']);
    expect(await codes(whole.slice(0, -10))).toEqual(['package-unreadable']);
  });

  it('finds a key that no ledger’s key vouches for, or another than the one expected', async () => {
    const stranger = await createWaczKey();
    const certificate = await certifyKey(key, ledgerKey);
    expect(await codes(await made(stranger, certificate))).toEqual(['web-archive-signature']);
    const forged = { ...certificate, certifies: stranger.spki };
    expect(await codes(await made(stranger, forged))).toEqual(['web-archive-signature']);
    const other = await createSigningKey();
    expect(await codes(whole, other.keyId)).toEqual(['wrong-key']);
    expect(await codes(await made(stranger, await certifyKey(stranger, other)), ledgerKey.keyId)).toEqual([
      'wrong-key',
    ]);
  });

  it('says of one without a key of Menbe that it is another program’s', async () => {
    const change = (name: string, text: string) =>
      name === 'datapackage.json' ? text.replace(/"signer": \{[^}]*\},/, '') : text;
    await expect(check(await packed(change))).rejects.toBeInstanceOf(ForeignWebArchive);
  });
});
