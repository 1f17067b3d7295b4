import { useState } from 'preact/hooks';
import { deleteHighlight, restoreHighlight } from '../../utils/archive/highlights/change-highlights';
import { getDatabase } from '../../utils/db/database';
import type { HighlightRecord } from '../../utils/model/highlight';
import type { Failure } from '../../utils/model/result';
import { useAttempt } from '../ui/hooks/use-attempt';

/** Deleting highlights, the last of which can be restored at once. */
export interface Removal {
  /** The one deleted last; `null` when there is none, or it was restored. */
  deleted: HighlightRecord | null;
  failure: Failure | null;
  remove: (highlight: HighlightRecord) => void;
  restore: () => void;
}

/** Deletes highlights, and restores the one deleted last. */
export function useRemoval(): Removal {
  const [deleted, setDeleted] = useState<HighlightRecord | null>(null);
  const { failure, attempt } = useAttempt();
  const remove = async (highlight: HighlightRecord) => {
    if (await attempt(() => deleteHighlight(getDatabase(), highlight.id, new Date()))) setDeleted(highlight);
  };
  const restore = async () => {
    if (deleted && (await attempt(() => restoreHighlight(getDatabase(), deleted.id, new Date()))))
      setDeleted(null);
  };
  return {
    deleted,
    failure,
    remove: (highlight) => void remove(highlight),
    restore: () => void restore(),
  };
}
