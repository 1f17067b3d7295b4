import { useState } from 'preact/hooks';
import { highlightLive, type LiveOutcome } from '../../../utils/archive/highlights/highlight-live';
import { getDatabase } from '../../../utils/db/database';
import type { CaptureScope } from '../../../utils/model/capture';
import type { TextQuote } from '../../../utils/model/highlight';
import type { Failure } from '../../../utils/model/result';
import { type LiveTab, selectedOnPage } from '../../../utils/platform/live-page';
import { useAttempt } from '../../ui/hooks/use-attempt';
import { useArchiveHere } from './use-archive-here';

/** How making a highlight ended. */
export interface Ended {
  outcome: LiveOutcome | 'nothing-selected';
  quote: TextQuote | null;
  /** How much of the page was archived meanwhile, as the words were not there; `null` where nothing was. */
  tried: CaptureScope | null;
}

/** Making a highlight of what is selected on the live page. */
export interface Making {
  /** `null` until one was tried. */
  ended: Ended | null;
  failure: Failure | null;
  isArchiving: boolean;
  make: () => void;
  /** Archives the page first, as its words are not there, and then makes the highlight. */
  archiveFirst: (scope: CaptureScope, quote: TextQuote) => void;
}

/** Makes highlights of what is selected on the page that a tab shows. */
export function useMakeHighlight(tab: LiveTab): Making {
  const [ended, setEnded] = useState<Ended | null>(null);
  const { failure, attempt } = useAttempt();
  const here = useArchiveHere(tab);
  const store = async (quote: TextQuote, tried: CaptureScope | null) => {
    const outcome = await highlightLive(getDatabase(), tab.url, quote, new Date());
    setEnded({ outcome, quote, tried });
  };
  const make = () =>
    attempt(async () => {
      setEnded(null);
      const quote = await selectedOnPage(tab);
      if (quote) await store(quote, null);
      else setEnded({ outcome: 'nothing-selected', quote: null, tried: null });
    });
  const archiveFirst = async (scope: CaptureScope, quote: TextQuote) => {
    if (await here.archive(scope)) await attempt(() => store(quote, scope));
  };
  return {
    ended,
    failure: failure ?? here.failure,
    isArchiving: here.isArchiving,
    make: () => void make(),
    archiveFirst: (scope, quote) => void archiveFirst(scope, quote),
  };
}
