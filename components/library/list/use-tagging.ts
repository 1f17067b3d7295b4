import { useEffect, useRef, useState } from 'preact/hooks';
import { addTag, type TagChange, type TagEdit, undoTags } from '../../../utils/archive/tags/change-tags';
import { getDatabase } from '../../../utils/db/database';
import { toFailure } from '../../../utils/model/to-failure';
import type { Failure } from '../../../utils/model/result';

/** The result of tagging: the number of sources that got the tag and did not have it, or why it failed. */
export type Tagged = { tag: string; count: number } | { failure: Failure };

/** A change of many sources' tags; resolves to what is told of it, `null` for nothing. */
type Change = (edit: TagEdit) => Promise<Tagged | null>;

/** Giving many sources a tag. */
export interface Tagging {
  /** Progress while a change runs; `null` when none does. */
  working: { done: number; total: number } | null;
  /** Until it is dismissed, or something else is shown. */
  tagged: Tagged | null;
  dismiss: () => void;
  start: (urls: readonly string[], tag: string) => void;
  /** Takes the tag that was added last from the sources that got it. */
  undo: () => void;
  /** Stops what runs; what was done stays. */
  cancel: () => void;
}

/**
 * Gives sources a tag, a slice at a time.
 * @param place the address of what is shown: the result is told until it changes
 */
export function useTagging(place: string): Tagging {
  const [working, setWorking] = useState<Tagging['working']>(null);
  const [tagged, setTagged] = useState<Tagged | null>(null);
  const running = useRef<AbortController | null>(null);
  const changes = useRef<readonly TagChange[]>([]);
  const dismiss = () => setTagged(null);
  useEffect(dismiss, [place]);
  const run = async (total: number, change: Change) => {
    if (running.current) return;
    running.current = new AbortController();
    const { signal } = running.current;
    setTagged(null);
    const onProgress = (done: number) => setWorking({ done, total });
    try {
      setTagged(await change({ now: new Date(), onProgress, signal }));
    } catch (error) {
      // Stopping is no failure; the tags that were added show in the list.
      if (!signal.aborted) setTagged({ failure: toFailure(error) });
    }
    setWorking(null);
    running.current = null;
  };
  return {
    working,
    tagged,
    dismiss,
    start: (urls, tag) =>
      void run(urls.length, async (edit) => {
        changes.current = await addTag(getDatabase(), urls, tag, edit);
        return { tag, count: changes.current.length };
      }),
    undo: () =>
      void run(changes.current.length, async (edit) => {
        await undoTags(getDatabase(), changes.current, edit);
        return null;
      }),
    cancel: () => running.current?.abort(),
  };
}
