import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/project';

/** Exports that are frozen, by the name of their file. */
export const FROZEN_EXPORTS = [
  '1',
  '2',
  '3',
  '4-schema-3',
  '4',
  '4-chosen',
  '5',
  '5-case',
  '6',
  '6-case',
] as const;

/** Those that have evidence. */
export const SEALED_EXPORTS = FROZEN_EXPORTS.filter((name) => !['1', '2', '3'].includes(name));

/** Versions of the schema of which a database is frozen. */
export const FROZEN_DATABASES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Bytes that JSON cannot hold, and a field that is there and undefined. */
type Packed =
  | { $type: 'Uint8Array'; base64: string }
  | { $type: 'Blob'; base64: string; type: string }
  | { $type: 'undefined' };

/** The first line of a frozen database: what IndexedDB was told to make. */
export interface FrozenSchema {
  /** As IndexedDB counts: ten times Dexie's. */
  version: number;
  stores: {
    name: string;
    keyPath: string | string[] | null;
    autoIncrement: boolean;
    indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  }[];
}

/** Each other line. */
export interface FrozenRow {
  store: string;
  /** Of stores whose rows do not hold their key. */
  key?: IDBValidKey;
  value: unknown;
}

const textOf = (name: string) => readFileSync(join(ROOT, 'tests/fixtures/frozen', name), 'utf8');

/** The text of a frozen export. */
export function frozenExport(name: (typeof FROZEN_EXPORTS)[number]): string {
  return textOf(`export-${name}.json`);
}

/** Schema and rows of a frozen database. */
export function frozenDatabase(version: (typeof FROZEN_DATABASES)[number]): {
  schema: FrozenSchema;
  rows: FrozenRow[];
} {
  const [first = '', ...lines] = textOf(`database-${version}.ndjson`).trimEnd().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as FrozenRow);
  return {
    schema: JSON.parse(first) as FrozenSchema,
    rows: rows.map((row) => ({ ...row, value: unpacked(row.value) })),
  };
}

/** Makes a database as that version of Menbe left it, under a name of its own, and closes it. */
export async function restoreFrozen(version: (typeof FROZEN_DATABASES)[number], name: string): Promise<void> {
  const { schema, rows } = frozenDatabase(version);
  const request = indexedDB.open(name, schema.version);
  request.onupgradeneeded = () => makeStores(request.result, schema);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const { store, key, value } of rows) transaction.objectStore(store).put(value, key);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

function makeStores(database: IDBDatabase, { stores }: FrozenSchema): void {
  for (const { name, keyPath, autoIncrement, indexes } of stores) {
    const store = database.createObjectStore(name, { keyPath, autoIncrement });
    for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
      store.createIndex(index, path, { unique, multiEntry });
  }
}

function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unpacked);
  if ('$type' in value) return asValue(value as Packed);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unpacked(each)]));
}

function asValue(packed: Packed): unknown {
  if (packed.$type === 'undefined') return undefined;
  const bytes = new Uint8Array(Buffer.from(packed.base64, 'base64'));
  return packed.$type === 'Blob' ? new Blob([bytes], { type: packed.type }) : bytes;
}
