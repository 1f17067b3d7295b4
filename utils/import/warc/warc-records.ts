import { MenbeError } from '../../model/result';
import { InflateError } from '../../zip/bit-input';
import type { OfferedFile } from '../offer/offer';
import { type Stretch, stretchesOf } from './gzip-pieces';
import { headFields, StretchReader } from './stretch-reader';

type Bytes = Uint8Array<ArrayBuffer>;

/** Where a record can be read from: a place in the file where a stretch begins, and bytes to leave out in it. */
export interface RecordPlace {
  offset: number;
  skip: number;
}

/** A record of a WARC file. https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/ */
export interface WarcRecord {
  kind: 'record';
  /** By their names in lower case. */
  fields: ReadonlyMap<string, string>;
  place: RecordPlace;
  /** Of its block, in bytes, as it says. */
  length: number;
  /** Once, before the next record is asked for. Throws `InflateError` where it is damaged or cut off. */
  block: () => AsyncGenerator<Bytes>;
}

/** Bytes of a WARC file of which no record can be made. */
export interface DamagedPart {
  kind: 'damaged';
  place: RecordPlace;
  /** Whether they could be read, and are no record. */
  isOther: boolean;
}

/** How a record begins, in any version. */
const START = 'WARC/1.';

/**
 * The records of a WARC file from a place on, packed record by record, as a whole or not at all: what is damaged or cannot be read is told
 * as such, once, and the records behind it are read.
 */
export async function* warcRecords(
  file: OfferedFile,
  place: RecordPlace = { offset: 0, skip: 0 },
): AsyncGenerator<WarcRecord | DamagedPart> {
  let wasDamaged = false;
  for await (const found of everything(file, place)) {
    if (found.kind === 'record' || !wasDamaged) yield found;
    wasDamaged = found.kind === 'damaged';
  }
}

async function* everything(file: OfferedFile, place: RecordPlace): AsyncGenerator<WarcRecord | DamagedPart> {
  let { skip } = place;
  try {
    for await (const stretch of stretchesOf(file, place.offset)) {
      yield* recordsIn(stretch, skip);
      skip = 0;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    yield { kind: 'damaged', place, isOther: false };
  }
}

async function* recordsIn(
  { offset, pieces }: Stretch,
  skip: number,
): AsyncGenerator<WarcRecord | DamagedPart> {
  const reader = new StretchReader(pieces);
  try {
    await readOver(reader, skip);
    while (await goesOn(reader)) {
      const place = { offset, skip: reader.position };
      const record = await recordAt(reader, place);
      if (record) {
        yield record;
        await readOver(reader, record.end - reader.position);
      } else {
        yield { kind: 'damaged', place, isOther: true };
        await reader.seek(START);
      }
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    yield { kind: 'damaged', place: { offset, skip: reader.position }, isOther: false };
  } finally {
    await reader.close();
  }
}

async function goesOn(reader: StretchReader): Promise<boolean> {
  await reader.skipBlank();
  return !(await reader.isOver());
}

async function recordAt(
  reader: StretchReader,
  place: RecordPlace,
): Promise<(WarcRecord & { end: number }) | null> {
  if (!(await reader.beginsWith(START))) return null;
  const fields = headFields((await reader.head()) ?? '');
  const length = Number(fields.get('content-length') ?? NaN);
  if (!Number.isSafeInteger(length) || length < 0) return null;
  const end = reader.position + length;
  const block = () => exactly(reader, end - reader.position);
  return { kind: 'record', fields, place, length, block, end };
}

/** So many bytes. Throws `InflateError` where there are fewer. */
async function* exactly(reader: StretchReader, count: number): AsyncGenerator<Bytes> {
  let left = count;
  for await (const piece of reader.bytes(count)) {
    left -= piece.length;
    yield piece;
  }
  if (left > 0) throw new InflateError('ends too early');
}

async function readOver(reader: StretchReader, count: number): Promise<void> {
  const pieces = exactly(reader, count);
  while (!(await pieces.next()).done);
}

/** Whether it is the file that is wrong. */
function isDamage(error: unknown): boolean {
  return (
    error instanceof InflateError || (error instanceof MenbeError && error.code === 'import-file-unreadable')
  );
}

/** What is read of a record; `null` where it is damaged, which is told as the next record is asked for. */
export async function readable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}
