import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { readHighlights } from '../../utils/archive/highlights/change-highlights';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { getDatabase } from '../../utils/db/database';
import type { HighlightRecord } from '../../utils/model/highlight';
import type { Failure } from '../../utils/model/result';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { drawHighlights } from './draw-highlights';

/** The highlights of a page as the shown snapshot has them. */
export interface ShownHighlights {
  /** In the order of the text. */
  placed: HighlightRecord[];
  /** Those whose words are not in this snapshot, in the order they were made. */
  orphans: HighlightRecord[];
  failure: Failure | null;
}

/** Reads a page's highlights and keeps them marked in the article. Its effect must run after the article's own. */
export function useHighlights(view: SnapshotView, body: RefObject<HTMLElement | null>): ShownHighlights {
  const { value, failure } = useLiveQuery(
    () => readHighlights(getDatabase(), view.page.url),
    [view.page.url],
  );
  const [found, setFound] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    if (body.current && value) setFound(drawHighlights(body.current, value));
  }, [value, view.content.html, view.snapshot.title]);
  const rows = value ?? [];
  const placed = found.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return { placed, orphans: rows.filter(({ id }) => !found.includes(id)), failure };
}
