/** The names that Menbe's databases have: the first one, and those that it was begun anew under. */
const OWN_NAME = /^menbe(?:-(\d{1,6}))?$/;

/** Number of a database of Menbe: 1 for the first; `null` for any other name. */
export function databaseNumber(name: string): number | null {
  const match = OWN_NAME.exec(name);
  return match && Number(match[1] ?? 1);
}

/**
 * Names of Menbe's databases, in the order in which they were begun. `known` are listed in any case: a browser whose list cannot be read
 * may still open them. Never rejects.
 */
export async function listDatabases(known: readonly string[], patience: number): Promise<string[]> {
  const names = new Set(known);
  for (const name of await namesInTime(patience)) if (databaseNumber(name) !== null) names.add(name);
  return [...names].sort((a, b) => (databaseNumber(a) ?? 0) - (databaseNumber(b) ?? 0));
}

/** The names that the browser gives; none where it gives none in time, since those that are known can be tried all the same. */
async function namesInTime(patience: number): Promise<string[]> {
  try {
    const late = new Promise<IDBDatabaseInfo[]>((resolve) => setTimeout(() => resolve([]), patience));
    const infos = await Promise.race([indexedDB.databases(), late]);
    return infos.flatMap(({ name }) => name ?? []);
  } catch {
    return [];
  }
}

/** A name that no database has yet. */
export function freshName(names: readonly string[]): string {
  return `menbe-${Math.max(1, ...names.map((name) => databaseNumber(name) ?? 0)) + 1}`;
}
