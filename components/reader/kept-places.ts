/** Where places are kept: of each snapshot, the block of its text that was read last. */
const KEY = 'reader:places';

/** Places that are kept; those not returned to for longest go first. */
const MOST = 300;

/** The number of the block that a snapshot was left at; 0 where it is to be read from its beginning. */
export function placeOf(snapshotId: string): number {
  return keptPlaces().find(([id]) => id === snapshotId)?.[1] ?? 0;
}

/** Keeps where a snapshot was left; 0 forgets it. */
export function keepPlace(snapshotId: string, block: number): void {
  const others = keptPlaces().filter(([id]) => id !== snapshotId);
  const places = block > 0 ? [[snapshotId, block], ...others] : others;
  localStorage.setItem(KEY, JSON.stringify(places.slice(0, MOST)));
}

/** Last first. What is damaged, or another Menbe's, is passed over. */
function keptPlaces(): [id: string, block: number][] {
  const stored: unknown = parsed(localStorage.getItem(KEY));
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (place): place is [string, number] =>
      Array.isArray(place) && typeof place[0] === 'string' && Number.isInteger(place[1]),
  );
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '[]');
  } catch {
    return [];
  }
}
