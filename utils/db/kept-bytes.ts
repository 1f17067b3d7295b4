import type { ContentRecord } from '../model/records';
import type { MenbeDatabase } from './database';

/** Row of `meta` with the bytes of all bodies and attachments, those in the bin included. */
const NAME = 'bytes';

/**
 * Adds to the bytes that are kept. Call it inside the transaction that adds or removes them (it must include `meta`). Does nothing
 * until they were counted once (`countKeptBytes`).
 */
export async function addToKeptBytes(db: MenbeDatabase, difference: number): Promise<void> {
  const known = await readKeptBytes(db);
  if (known !== null && difference !== 0) await putKeptBytes(db, known + difference);
}

/** The bytes that are kept; `null` until they were counted once. What the browser says is used does not shrink with them: it gives room back later. */
export async function readKeptBytes(db: MenbeDatabase): Promise<number | null> {
  return (await db.meta.get(NAME))?.value ?? null;
}

/** Stores how many bytes are kept. The first count may be an estimate, so that it can end a little below nothing. */
export async function putKeptBytes(db: MenbeDatabase, bytes: number): Promise<void> {
  await db.meta.put({ name: NAME, value: Math.max(0, bytes) });
}

/** Bytes of a body as it is kept. */
export function contentBytes({ html, text }: Pick<ContentRecord, 'html' | 'text'>): number {
  return storedBytes(html) + storedBytes(text);
}

/** Bytes of a string as browsers store it: one for each character if all are Latin-1, else two. */
export function storedBytes(text: string): number {
  return /[\u0100-\uffff]/.test(text) ? 2 * text.length : text.length;
}

/** Bytes of all of several bodies or attachments. */
export function sumOf<T>(rows: readonly T[], bytesOf: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + bytesOf(row), 0);
}
