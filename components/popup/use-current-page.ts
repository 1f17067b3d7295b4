import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { CaptureScope, CaptureState, SaveOutcome } from '../../utils/model/capture';
import type { Foreseen } from '../../utils/capturing/foresee-capture';
import type { PageRecord } from '../../utils/model/records';
import { fail, type Result } from '../../utils/model/result';
import { type CurrentTab, currentTab } from '../../utils/platform/current-tab';
import { sendMessage } from '../../utils/platform/messaging';
import { captureView, type CaptureView } from './capture-view';

/** The page the popup stands over. */
export interface CurrentPage {
  /** `undefined` until known, `null` if there is none. */
  tab: CurrentTab | null | undefined;
  view: CaptureView;
  /** What is known of a capture before it is asked for; `null` until it was looked at. */
  foreseen: Foreseen | null;
  /** The scope of the last capture that was asked for in this popup. */
  scope: CaptureScope;
  /** Archives what the settings say, unless a scope is named. */
  archive: (scope?: CaptureScope) => void;
  /** Forgets the outcome shown: its page was deleted. */
  forget: (pageUrls: readonly string[]) => void;
}

/** Follows the current tab, its capture and its page; `archive` starts a capture unless one runs. */
export function useCurrentPage(now: Date): CurrentPage {
  const [tab, setTab] = useState<CurrentTab | null>();
  const [page, setPage] = useState<PageRecord | null>();
  const [capture, setCapture] = useState<CaptureState | null>(null);
  const [foreseen, setForeseen] = useState<Foreseen | null>(null);
  const [scope, setScope] = useState<CaptureScope>('content');
  const [asked] = useState(currentTab);
  const [usual] = useState(usualScope);
  useLayoutEffect(() => void asked.then(setTab), []);
  useEffect(() => {
    if (!tab) return;
    let stop: (() => void) | null = null;
    let wanted = true;
    void import('./watch-current-page').then(({ watchCurrentPage }) => {
      if (wanted)
        stop = watchCurrentPage(tab.id, tab.url, {
          onPage: setPage,
          onCapture: setCapture,
          onForeseen: setForeseen,
        });
    });
    return () => {
      wanted = false;
      stop?.();
    };
  }, [tab]);

  const view = captureView(tab?.url ?? '', capture, page, now);
  const send = async (named: CaptureScope | undefined, tabId: number, url: string) => {
    const wanted = named ?? (await usual);
    setScope(wanted);
    return sendMessage('captureTab', { tabId, url, scope: wanted });
  };
  const archive = async (named?: CaptureScope) => {
    if (view.phase === 'archiving') return;
    // Enter may be pressed before the tab is known.
    const shown = await asked;
    if (!shown) return;
    // A tab whose address is hidden is asked too: the browser's refusal says why it cannot be archived.
    const url = shown.url ?? '';
    setCapture({ phase: 'archiving', url, startedAt: new Date().toISOString(), kind: null });
    const result = await send(named, shown.id, url).catch((error: unknown) =>
      fail('unexpected', String(error)),
    );
    setCapture(endedCapture(url, result));
  };
  return {
    tab,
    view,
    foreseen,
    scope,
    archive: (wanted) => void archive(wanted),
    forget: (pageUrls) => {
      if (capture?.phase === 'done' && pageUrls.includes(capture.outcome.pageUrl)) setCapture(null);
    },
  };
}

function endedCapture(url: string, result: Result<SaveOutcome>): CaptureState {
  if (result.ok) return { phase: 'done', url, outcome: result.value };
  return { phase: 'failed', url, failure: result.error, at: new Date().toISOString() };
}

/** The scope of a capture when none is named. It is read as the popup opens, so that it is known by the first click. */
async function usualScope(): Promise<CaptureScope> {
  const { readSettings } = await import('../../utils/platform/settings');
  return (await readSettings()).archiveScope;
}
