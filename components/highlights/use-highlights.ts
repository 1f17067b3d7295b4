import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { readHighlights } from '../../utils/archive/highlights/change-highlights';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { getDatabase } from '../../utils/db/database';
import type { HighlightRecord } from '../../utils/model/highlight';
import type { Failure } from '../../utils/model/result';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { placeHighlights, type PlacedHighlights } from './place-highlights';

/** The highlights of a page as the shown snapshot has them. */
export interface ShownHighlights {
  /** In the order of the text. */
  placed: HighlightRecord[];
  /** Those whose words are not in this snapshot, in the order they were made. */
  orphans: HighlightRecord[];
  /** How many of these were not looked for, because that took too long. */
  unsearched: number;
  failure: Failure | null;
}

const NOTHING_PLACED: PlacedHighlights = { found: [], waiting: new Set(), unsearched: 0 };

/** Reads a page's highlights and keeps them marked in the article. Its effect must run after the article's own. */
export function useHighlights(view: SnapshotView, body: RefObject<HTMLElement | null>): ShownHighlights {
  const { value, failure } = useLiveQuery(
    () => readHighlights(getDatabase(), view.page.url),
    [view.page.url],
  );
  const [{ found, waiting, unsearched }, setPlaced] = useState<PlacedHighlights>(NOTHING_PLACED);
  useLayoutEffect(() => {
    const leaving = new AbortController();
    if (body.current && value)
      void placeHighlights(body.current, value, { show: setPlaced, signal: leaving.signal });
    return () => leaving.abort();
  }, [value, view.content.html, view.snapshot.title]);
  const rows = value ?? [];
  const placed = found.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const isElsewhere = ({ id }: HighlightRecord) => !found.includes(id) && !waiting.has(id);
  return { placed, orphans: rows.filter(isElsewhere), unsearched, failure };
}
