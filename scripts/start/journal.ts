import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands in the profile, whose archive it tells of. */
const FILE_NAME = 'menbe-batch.jsonl';

/** What a batch has archived so far, on disk, so that a batch that was cut off can go on. */
export interface Journal {
  /** Snapshot id by address, from the run that was cut off. */
  readonly done: ReadonlyMap<string, string>;
  /** Notes an address as archived. */
  add(url: string, snapshotId: string): void;
  /** The batch has ended: the next one starts anew. */
  remove(): void;
}

/**
 * Opens the journal of the batch of `urls` in a profile folder. One of another list is of another batch and is
 * replaced. The last line may be half written; it is then left out.
 */
export function openJournal(profile: string, urls: readonly string[]): Journal {
  const path = join(profile, FILE_NAME);
  const batch = createHash('sha256').update(urls.join('\n')).digest('hex');
  const done = existsSync(path) ? readDone(readFileSync(path, 'utf8'), batch) : null;
  // Written anew also to go on, since after half a line nothing could be appended.
  writeFileSync(
    path,
    lines([{ batch }, ...[...(done ?? [])].map(([url, snapshotId]) => ({ url, snapshotId }))]),
  );
  return {
    done: done ?? new Map(),
    add: (url, snapshotId) => appendFileSync(path, lines([{ url, snapshotId }])),
    remove: () => rmSync(path, { force: true }),
  };
}

/** A journal for a profile that is thrown away. */
export function noJournal(): Journal {
  return { done: new Map(), add: () => undefined, remove: () => undefined };
}

function lines(entries: readonly object[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** `null` when the journal is of another batch. */
function readDone(content: string, batch: string): Map<string, string> | null {
  const [header, ...entries] = content.split('\n').slice(0, -1).map(parseLine);
  if (header?.batch !== batch) return null;
  const done = new Map<string, string>();
  for (const entry of entries) {
    if (typeof entry.url === 'string' && typeof entry.snapshotId === 'string')
      done.set(entry.url, entry.snapshotId);
  }
  return done;
}

function parseLine(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
