import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moveTo } from '../../utils/archive/cases/case-sources';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import type { Failure } from '../../utils/model/result';
import { useAttempt } from '../ui/hooks/use-attempt';

/** Clicks that follow each other within this time are one gesture. */
const GESTURE_MS = 600;
/** How far the pointer may stray between them, in CSS pixels. */
const GESTURE_PIXELS = 6;

/** Up or down. */
export type Step = -1 | 1;

/** The order of a case's sources, and what changes it. */
interface Order {
  /** Moves a source to the place of another. */
  move: (url: string, placeOf: string) => void;
  /**
   * Moves a source by one place; its button keeps the focus. Further clicks of the same gesture move the same source
   * again, although the button of another one is under the pointer now.
   */
  step: (url: string, by: Step, event: MouseEvent) => void;
  /** Where the last moved source stands now, for screen readers. */
  said: string;
  failure: Failure | null;
}

/** Orders the sources of a case by hand. */
export function useOrder(caseId: string, pages: readonly PageRecord[]): Order {
  const { failure, attempt } = useAttempt();
  const [said, setSaid] = useState('');
  const stepped = useRef<{ url: string; by: Step } | null>(null);
  const clicked = useRef<{ url: string; by: Step; event: MouseEvent } | null>(null);
  const move = (url: string, placeOf: string) => {
    const place = pages.findIndex((page) => page.url === placeOf) + 1;
    void attempt(async () => {
      await moveTo(getDatabase(), caseId, url, placeOf);
      setSaid(t('cases.moved', { place, total: pages.length }));
    });
  };
  useLayoutEffect(() => {
    // A row that was moved in the document has lost the focus.
    if (stepped.current && !document.activeElement?.closest('#case-sources')) focusMover(stepped.current);
    stepped.current = null;
  }, [pages]);
  return {
    move,
    step: (pressed, by, event) => {
      const last = clicked.current;
      const isGesture = last?.by === by && isSameGesture(last.event, event);
      const url = isGesture ? last.url : pressed;
      clicked.current = { url, by, event };
      const neighbour = pages[pages.findIndex((page) => page.url === url) + by];
      stepped.current = { url, by };
      if (neighbour) move(url, neighbour.url);
    },
    said,
    failure,
  };
}

/**
 * Whether two clicks are one gesture: soon after each other, in the same place. Clicks by keyboard (`detail` 0) never
 * are.
 */
function isSameGesture(last: MouseEvent, next: MouseEvent): boolean {
  const isNear = Math.hypot(next.clientX - last.clientX, next.clientY - last.clientY) <= GESTURE_PIXELS;
  return last.detail > 0 && next.detail > 0 && next.timeStamp - last.timeStamp < GESTURE_MS && isNear;
}

function focusMover({ url, by }: { url: string; by: Step }): void {
  const rows = [...document.querySelectorAll<HTMLElement>('#case-sources [data-page-url]')];
  const row = rows.find(({ dataset }) => dataset['pageUrl'] === url);
  row?.querySelector<HTMLElement>(`[data-move="${by}"]`)?.focus();
}
