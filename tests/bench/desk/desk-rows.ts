import { newWatch } from '../../../utils/archive/watch/sync-watches';
import type { CaseRecord } from '../../../utils/model/case';
import type { HighlightRecord } from '../../../utils/model/highlight';
import type { PageRecord } from '../../../utils/model/records';
import type { WatchRecord } from '../../../utils/model/watch';
import type { DeskRows } from './put-rows';

const CASE = { caseId: 'harbour-case', emptyCaseId: 'empty-case' };

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** What a user adds to archived pages: cases, saved searches, highlights of one page, and watches in all their states. */
export function deskRows(
  pages: readonly PageRecord[],
  snapshotId: string,
): { rows: DeskRows; caseId: string; emptyCaseId: string } {
  const listed = pages.filter(({ deleted }) => deleted === 0).map(({ url }) => url);
  const harbour = pages.find(({ newestSnapshotId }) => newestSnapshotId === snapshotId)?.url ?? '';
  return {
    ...CASE,
    rows: {
      cases: [
        aCase(CASE.caseId, 'The old harbour and who paid for it', 'Ask the *harbour master* again.'),
        aCase(CASE.emptyCaseId, 'Sular idarəsi', null),
      ],
      caseSources: [harbour, ...listed.filter((url) => url !== harbour).slice(0, 4)].map(
        (pageUrl, place) => ({
          caseId: CASE.caseId,
          pageUrl,
          place,
          addedAt: daysAgo(1),
        }),
      ),
      savedSearches: [
        { id: 's1', name: 'Ministry', filter: 'ministry', savedAt: daysAgo(9), seenUntil: null },
        {
          id: 's2',
          name: 'All of the harbour office',
          filter: 'harbour office',
          savedAt: daysAgo(8),
          seenUntil: daysAgo(7),
        },
      ],
      highlights: [
        aHighlight('h1', harbour, snapshotId, 'The lighthouse of the old harbour was built by hand.'),
        aHighlight('h2', harbour, snapshotId, 'Words that are in no version'),
      ],
      watches: watchesOf(
        harbour,
        listed.filter((url) => url !== harbour),
      ),
    },
  };
}

function aCase(id: string, name: string, note: string | null): CaseRecord {
  return { id, name, note, noteChangedAt: note === null ? null : daysAgo(1), createdAt: daysAgo(3) };
}

function aHighlight(id: string, pageUrl: string, snapshotId: string, exact: string): HighlightRecord {
  const times = { createdAt: daysAgo(1), changedAt: daysAgo(1), deletedAt: null };
  const comment = id === 'h1' ? 'Who built it?' : null;
  return {
    id,
    pageUrl,
    snapshotId,
    quote: { exact, prefix: '', suffix: '' },
    colour: 'green',
    comment,
    ...times,
  };
}

/** A page that changed, one that is gone, one that is paused, and one that is not looked at yet. */
function watchesOf(changed: string, others: readonly string[]): WatchRecord[] {
  const at = daysAgo(0.1);
  const [gone = '', paused = '', fresh = ''] = others;
  return [
    aWatch(changed, { result: { kind: 'changed', at, detail: '' }, news: 'changed' }),
    aWatch(gone, { result: { kind: 'vanished', at, detail: '404' }, stopped: 1, nextCheckAt: null }),
    aWatch(paused, { result: { kind: 'unchanged', at, detail: '' }, held: 1, paused: 1, nextCheckAt: null }),
    aWatch(fresh, {}),
  ];
}

function aWatch(pageUrl: string, state: Partial<WatchRecord>): WatchRecord {
  return {
    ...newWatch(pageUrl, new Date()),
    own: '1d',
    interval: '1d',
    // None is looked at while the screens are.
    nextCheckAt: daysAgo(-1),
    ...state,
  };
}
