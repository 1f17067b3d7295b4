import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { blobSource } from './byte-source';
import { crc32 } from './crc-32';
import { endRecords } from './end-records';
import { layoutFlaw } from './layout-flaw';
import { isZip, readDirectory } from './read-directory';
import { readEntry } from './read-entry';
import type { ZipEntry } from './zip-layout';
import { bytesOfEntry, centralRecord, dataDescriptor, localHeader } from './zip-records';
import { ZipWriter } from './zip-writer';

const MODIFIED = new Date('2026-11-23T08:00:00.500Z');
const FILES: [string, string][] = [
  ['bag/a.txt', 'The sea is rising.'],
  ['bag/data/ə ü.txt', 'Dəniz qalxır.'.repeat(1000)],
  ['bag/empty', ''],
];

/** @param hold the most bytes of a file that are held back until its size is known */
async function zipOf(files: Iterable<[string, string]>, hold?: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new ZipWriter(async (chunk) => void chunks.push(chunk.slice()), MODIFIED);
  for (const [name, text] of files) {
    await zip.begin(name, hold);
    // In two pieces
    const bytes = new TextEncoder().encode(text);
    await zip.write(bytes.subarray(0, 5));
    await zip.write(bytes.subarray(5));
    await zip.end();
  }
  const size = await zip.finish();
  const whole = new Uint8Array(await new Blob(chunks).arrayBuffer());
  expect(size).toBe(whole.length);
  return whole;
}

/** What is not as it should be, in the whole ZIP. */
async function flawsOf(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const source = blobSource(new Blob([bytes]));
  const directory = await readDirectory(source);
  if (!directory) return ['none'];
  const flaw = layoutFlaw(directory, MODIFIED);
  if (flaw !== null) return [flaw];
  const flaws: string[] = [];
  for (const entry of directory.entries) {
    for await (const chunk of readEntry(source, entry, MODIFIED, () => flaws.push(entry.name)))
      expect(chunk.length).toBeGreaterThan(0);
  }
  return flaws;
}

/**
 * Reads a ZIP as Java's ZipInputStream does: record by record, without the directory. A stored file must have its size before
 * it; of another the end is where DEFLATE ends, and its size must stand behind it.
 */
function readFromFront(zip: Buffer): [string, string][] {
  const files: [string, string][] = [];
  let at = 0;
  while (zip.readUInt32LE(at) === 0x04034b50) {
    const [flags, method] = [zip.readUInt16LE(at + 6), zip.readUInt16LE(at + 8)];
    const begin = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 30, at + 30 + zip.readUInt16LE(at + 26));
    if (method === 0) {
      if ((flags & 8) !== 0) throw new Error('only DEFLATED entries can have EXT descriptor');
      at = begin + zip.readUInt32LE(at + 18);
      files.push([name, zip.toString('utf8', begin, at)]);
    } else {
      const { buffer, engine } = inflateRawSync(zip.subarray(begin), { info: true }) as unknown as {
        buffer: Buffer;
        engine: { bytesWritten: number };
      };
      at = begin + engine.bytesWritten;
      expect([4, 8, 12].map((field) => zip.readUInt32LE(at + field))).toEqual([
        crc32(buffer),
        engine.bytesWritten,
        buffer.length,
      ]);
      at += 16;
      files.push([name, buffer.toString('utf8')]);
    }
  }
  return files;
}

/** Path of a file with these bytes, alone in a folder that is removed when the running test is over. */
function inFolder(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'menbe-zip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.zip');
  writeFileSync(path, bytes);
  return path;
}

describe('ZipWriter', () => {
  it('writes what unzip takes out as it was put in', async () => {
    const path = inFolder(await zipOf(FILES));
    execFileSync('unzip', ['-q', path, '-d', join(path, '..')], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    for (const [name, text] of FILES) expect(readFileSync(join(path, '..', name), 'utf8')).toBe(text);
  });

  it.each([
    ['all files held back', undefined],
    ['none held back', -1],
    ['small ones held back', 100],
  ])('writes what a reader takes out that begins at the front, with %s', async (_what, hold) => {
    const large: [string, string] = ['bag/large', 'Uzun. '.repeat(50_000)];
    const bytes = await zipOf([...FILES, large], hold);
    expect(readFromFront(Buffer.from(bytes))).toEqual([...FILES, large]);
    expect(await flawsOf(bytes)).toEqual([]);
    expect(execFileSync('unzip', ['-tq', inFolder(bytes)], { encoding: 'utf8' })).toContain('No errors');
  });

  it('writes more than 65,535 files', async () => {
    const files = Array.from({ length: 66_000 }, (_, at): [string, string] => [`f/${at}`, `${at}`]);
    const bytes = await zipOf(files);
    expect(execFileSync('unzip', ['-tq', inFolder(bytes)], { encoding: 'utf8' })).toContain('No errors');
    const directory = await readDirectory(blobSource(new Blob([bytes])));
    expect(directory?.entries).toHaveLength(66_000);
    expect(directory && layoutFlaw(directory, MODIFIED)).toBeNull();
  });

  it('has CRC-32 by its published check value', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('readDirectory', () => {
  it('tells ZIPs from other files', async () => {
    expect(await isZip(blobSource(new Blob([await zipOf(FILES)])))).toBe(true);
    expect(await isZip(blobSource(new Blob(['{"format":'])))).toBe(false);
    expect(await readDirectory(blobSource(new Blob(['short'])))).toBeNull();
  });

  it.each(['framed', 'described'] as const)('reads sizes and places beyond 4 GiB: %s', async (form) => {
    const large = { name: 'a', form, size: 5 * 2 ** 30, crc: 7, offset: 0 };
    const after = { name: 'b', form: 'sized', size: 3, crc: 8, offset: bytesOfEntry(large) } as const;
    const offset = after.offset + bytesOfEntry(after);
    const records = [large, after].map((entry) => centralRecord(entry, MODIFIED));
    const size = records.reduce((sum, { length }) => sum + length, 0);
    const tail = new Uint8Array(await new Blob([...records, endRecords(2, { offset, size })]).arrayBuffer());
    expect(dataDescriptor(large)).toHaveLength(24);
    const source = {
      size: offset + tail.length,
      async *read(start: number, end: number) {
        yield tail.slice(start - offset, end - offset);
      },
    };
    const directory = await readDirectory(source);
    expect(directory?.entries).toEqual([large, after]);
    expect(directory && layoutFlaw(directory, MODIFIED)).toBeNull();
  });

  it.each([
    ['held back', undefined],
    ['in blocks', -1],
  ])('finds every single bit that is changed, wherever it is: files %s', async (_what, hold) => {
    const bytes = await zipOf(
      FILES.map(([name, text]) => [name, text.slice(0, 20)]),
      hold,
    );
    expect(await flawsOf(bytes)).toEqual([]);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(await flawsOf(changed), `bit ${bit}`).not.toEqual([]);
    }
  });

  it('reads files as Menbe wrote them at first, with their sizes behind them', async () => {
    const entries: ZipEntry[] = [];
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let offset = 0;
    for (const [name, text] of FILES) {
      const bytes = new TextEncoder().encode(text);
      const entry = { form: 'described', name, size: bytes.length, crc: crc32(bytes), offset } as const;
      entries.push(entry);
      parts.push(localHeader(entry, MODIFIED), bytes, dataDescriptor(entry));
      offset += bytesOfEntry(entry);
    }
    const records = entries.map((entry) => centralRecord(entry, MODIFIED));
    const size = records.reduce((sum, { length }) => sum + length, 0);
    const blob = new Blob([...parts, ...records, endRecords(entries.length, { offset, size })]);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(await flawsOf(bytes)).toEqual([]);
    expect(() => readFromFront(Buffer.from(bytes))).toThrow('only DEFLATED');
  });

  it('finds what was put before, between or after', async () => {
    const bytes = await zipOf(FILES);
    for (const at of [0, 50, bytes.length]) {
      const changed = new Uint8Array(
        await new Blob([bytes.subarray(0, at), 'x', bytes.subarray(at)]).arrayBuffer(),
      );
      expect(await flawsOf(changed), `at ${at}`).not.toEqual([]);
    }
  });
});
