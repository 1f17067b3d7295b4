import { toExportItem, UNTOUCHED } from '../../utils/export/export-format';
import type { ExportItem } from '../../utils/model/export-item';
import { anArticle } from './builders';

/** An exported snapshot of `anArticle`; give only what the test is about. */
export function anExportItem(overrides: Partial<ExportItem> = {}): ExportItem {
  const { html, text, ...article } = anArticle();
  const snapshot = {
    ...article,
    id: '01994a3c-0000-7000-8000-000000000001',
    pageUrl: article.url,
    archivedAt: '2026-05-03T12:00:00.000Z',
    sha256: '0'.repeat(64),
    extractor: 'menbe',
    extractorVersion: '4',
    browser: null,
  };
  return { ...toExportItem(snapshot, { html, text }, UNTOUCHED, []), ...overrides };
}
