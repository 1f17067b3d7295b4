import { describe, expect, it } from 'vitest';
import type { CaptureState, SaveOutcome } from '../../utils/model/capture';
import type { PageRecord } from '../../utils/model/records';
import { captureView } from './capture-view';

const URL_HERE = 'https://example.org/a';
const NOW = new Date('2026-11-23T10:00:00.000Z');
const PAGE = { url: URL_HERE } as PageRecord;
const OUTCOME: SaveOutcome = {
  status: 'archived',
  pageUrl: URL_HERE,
  snapshotId: 's1',
  kind: 'article',
  title: null,
  archivedAt: '2026-11-23T09:59:00.000Z',
  since: '2026-11-23T09:59:00.000Z',
  snapshotCount: 1,
  previous: null,
  declaredSource: null,
  keysLeftOut: [],
};

function view(capture: CaptureState | null, url = URL_HERE) {
  return captureView(url, capture, PAGE, NOW);
}

describe('captureView', () => {
  it('tells what the archive has while nothing is captured', () => {
    expect(view(null)).toEqual({ phase: 'idle', page: PAGE });
    expect(captureView('', null, undefined, NOW)).toEqual({ phase: 'idle', page: undefined });
  });

  it('passes over the capture of a page the tab has left', () => {
    expect(view({ phase: 'done', url: 'https://example.org/b', outcome: OUTCOME }).phase).toBe('idle');
  });

  it('says while archiving that it is not an article', () => {
    const startedAt = '2026-11-23T09:59:59.000Z';
    expect(view({ phase: 'archiving', url: URL_HERE, startedAt, kind: null })).toEqual({
      phase: 'archiving',
      notArticle: false,
    });
    expect(view({ phase: 'archiving', url: URL_HERE, startedAt, kind: 'page' })).toEqual({
      phase: 'archiving',
      notArticle: true,
    });
  });

  it('tells the outcome as long as it is news', () => {
    expect(view({ phase: 'done', url: URL_HERE, outcome: OUTCOME })).toEqual({
      phase: 'archived',
      outcome: OUTCOME,
    });
    const unchanged: SaveOutcome = { ...OUTCOME, status: 'unchanged', since: '2026-10-01T00:00:00.000Z' };
    expect(view({ phase: 'done', url: URL_HERE, outcome: unchanged }).phase).toBe('unchanged');
    const old = { ...OUTCOME, archivedAt: '2026-11-20T10:00:00.000Z' };
    expect(view({ phase: 'done', url: URL_HERE, outcome: old }).phase).toBe('idle');
  });

  it('tells a failure as long as it is news', () => {
    const failure = { code: 'page-empty', detail: null } as const;
    const at = '2026-11-23T09:58:00.000Z';
    expect(view({ phase: 'failed', url: URL_HERE, failure, at })).toEqual({ phase: 'failed', failure });
    expect(view({ phase: 'failed', url: URL_HERE, failure, at: '2026-11-22T10:00:00.000Z' }).phase).toBe(
      'idle',
    );
  });
});
