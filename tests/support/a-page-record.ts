import type { PageRecord } from '../../utils/model/records';

/** A page's row as an archived article has it; give only what the test is about. */
export function aPageRecord(overrides: Partial<PageRecord> = {}): PageRecord {
  return {
    url: 'https://valley.example/bridge',
    visitedUrl: 'https://www.valley.example/bridge?from=home',
    title: 'The old bridge',
    byline: null,
    siteName: null,
    lang: 'en',
    dir: 'ltr',
    excerpt: 'The bridge is closed.',
    publishedTime: null,
    kind: 'article',
    wordCount: 4,
    newestSnapshotId: 's1',
    snapshotCount: 1,
    lastArchivedAt: '2026-11-23T09:00:00.000Z',
    firstArchivedAt: '2026-11-23T09:00:00.000Z',
    tags: [],
    tagsChangedAt: null,
    note: null,
    noteChangedAt: null,
    opens: 0,
    deleted: 0,
    deletedAt: null,
    ...overrides,
  };
}
