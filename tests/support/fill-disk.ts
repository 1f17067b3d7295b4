import { onTestFinished } from 'vitest';
import type { MenbeDatabase } from '../../utils/db/database';
import { failWritesAfter } from './fail-writes';

/** Lets so many writes of contents succeed; each later one of the running test fails with `error`, as where the disk is full. */
export function fillDiskAfter(db: MenbeDatabase, writes: number, error: () => Error): void {
  onTestFinished(failWritesAfter(db, writes, error, ['contents']));
}
