import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hasWords } from '../../navigation/route';
import { clausesOf } from '../../sources/found-words';
import { foundRanges } from './found-ranges';
import { paintFound } from './paint-found';
import { reveal } from './reveal';

/** The places in a shown article that have what was searched for. */
export interface FoundWords {
  count: number;
  /** The place that is gone to, from 1. */
  at: number;
  /** Goes to the place so many further, beyond the last one to the first. */
  go: (step: 1 | -1) => void;
}

interface Found {
  ranges: readonly Range[];
  /** From 0. */
  at: number;
}

const NOTHING: Found = { ranges: [], at: 0 };

/**
 * Marks what was searched for in the article that is shown, and brings the first place into sight. A search by filters alone
 * looks for no words, and marks none.
 * @param snapshotId of the article; `undefined` while there is none
 */
export function useFoundWords(
  body: RefObject<HTMLElement | null>,
  snapshotId: string | undefined,
  filter: string,
): FoundWords {
  const [{ ranges, at }, setFound] = useState(NOTHING);
  const key = `${snapshotId} ${filter}`;
  useEffect(() => {
    const element = body.current;
    if (!element || !hasWords(filter)) return;
    const look = () => {
      const places = foundRanges(element, clausesOf(filter));
      setFound((before) => ({ ranges: places, at: Math.min(before.at, Math.max(0, places.length - 1)) }));
    };
    look();
    // Marks of highlights replace the text's nodes, and ranges in them would be lost.
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      setFound(NOTHING);
    };
  }, [key]);
  useEffect(() => {
    paintFound(ranges, ranges[at]);
    return () => paintFound([], undefined);
  }, [ranges, at]);
  const pane = () => body.current?.closest('.side-pane') ?? null;
  const first = ranges[0];
  useEffect(() => {
    if (first) reveal(pane(), first);
  }, [key, first !== undefined]);
  return {
    count: ranges.length,
    at: at + 1,
    go(step) {
      const next = (at + step + ranges.length) % ranges.length;
      const range = ranges[next];
      if (!range) return;
      setFound({ ranges, at: next });
      reveal(pane(), range);
    },
  };
}
