import { getDatabase } from '../../utils/db/database';
import { addToGroup } from '../../utils/model/group-by';
import type { Failure } from '../../utils/model/result';
import { useLiveQuery } from '../ui/hooks/use-live-query';

/** When versions were seen again with the same content, newest first, by the version's id. ISO 8601 UTC. */
type Sightings = ReadonlyMap<string, readonly string[]>;

/** Reads from the ledger when versions were seen unchanged: by the user, or by Menbe that watches the page. */
export function useSightings(ids: readonly string[]): { sightings: Sightings; failure: Failure | null } {
  const { value, failure } = useLiveQuery(() => readSightings(ids), [ids.join()]);
  return { sightings: value ?? new Map<string, string[]>(), failure };
}

async function readSightings(ids: readonly string[]): Promise<Sightings> {
  const entries = await getDatabase().ledger.where('subject.snapshotId').anyOf(ids).toArray();
  const found = new Map<string, string[]>();
  for (const { kind, subject } of entries.toReversed())
    if (kind === 'unchanged') addToGroup(found, subject.snapshotId, subject.archivedAt);
  return found;
}
