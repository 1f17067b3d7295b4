import { useEffect, useState } from 'preact/hooks';
import type { LiveHighlight, LiveMarks } from '../../../utils/model/live-page';
import type { Failure } from '../../../utils/model/result';
import { toFailure } from '../../../utils/model/to-failure';
import {
  goToOnPage,
  hideOnPage,
  type LiveTab,
  showOnPage,
  shownOnPage,
} from '../../../utils/platform/live-page';
import { useLoads } from './use-loads';

/** The highlights marked on the page beside the panel. */
export interface Marking {
  /** `null` while none are shown. */
  marks: LiveMarks | null;
  failure: Failure | null;
  show: () => void;
  hide: () => void;
  goTo: (id: string) => void;
}

/**
 * Marks highlights on the page beside the panel, and follows as they change. A panel that is opened again finds those that
 * were left marked.
 */
export function useLiveMarks(tab: LiveTab, highlights: readonly LiveHighlight[] | undefined): Marking {
  const [marks, setMarks] = useState<LiveMarks | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const keep = (work: Promise<LiveMarks | null>) => {
    work.then(
      (shown) => {
        setMarks(shown);
        setFailure(null);
      },
      (error: unknown) => setFailure(toFailure(error)),
    );
  };
  const show = () => keep(showOnPage(tab, highlights ?? []));
  const loads = useLoads(tab.id);
  useEffect(() => {
    // A page that cannot be asked shows nothing: why it cannot is said when the user wants something of it.
    shownOnPage(tab).then(setMarks, () => setMarks(null));
  }, [tab.id, loads]);
  const look = highlights?.map(({ id, colour }) => `${id} ${colour}`).join();
  useEffect(() => {
    if (marks !== null && look !== undefined) show();
  }, [look]);
  return {
    marks,
    failure,
    show,
    hide: () => keep(hideOnPage(tab).then(() => null)),
    goTo: (id) => {
      goToOnPage(tab, id).catch((error: unknown) => setFailure(toFailure(error)));
    },
  };
}
