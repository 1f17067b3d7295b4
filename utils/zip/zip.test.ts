import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { blobSource } from './byte-source';
import { crc32 } from './crc-32';
import { endRecords } from './end-records';
import { layoutFlaw } from './layout-flaw';
import { isZip, readDirectory } from './read-directory';
import { readEntry } from './read-entry';
import { bytesOfEntry, centralRecord, dataDescriptor } from './zip-records';
import { ZipWriter } from './zip-writer';

const MODIFIED = new Date('2026-11-23T08:00:00.500Z');
const FILES: [string, string][] = [
  ['bag/a.txt', 'The sea is rising.'],
  ['bag/data/ə ü.txt', 'Dəniz qalxır.'.repeat(1000)],
  ['bag/empty', ''],
];

async function zipOf(files: Iterable<[string, string]>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new ZipWriter(async (chunk) => void chunks.push(chunk.slice()), MODIFIED);
  for (const [name, text] of files) {
    await zip.begin(name);
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

  it('reads sizes and places beyond 4 GiB', async () => {
    const large = { name: 'a', size: 5 * 2 ** 30, crc: 7, offset: 0 };
    const after = { name: 'b', size: 3, crc: 8, offset: bytesOfEntry(large) };
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

  it('finds every single bit that is changed, wherever it is', async () => {
    const bytes = await zipOf(FILES.map(([name, text]) => [name, text.slice(0, 20)]));
    expect(await flawsOf(bytes)).toEqual([]);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(await flawsOf(changed), `bit ${bit}`).not.toEqual([]);
    }
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
