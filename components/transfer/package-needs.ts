import type { ExportRequest } from '../../utils/archive/export/export-request';
import {
  type ReportScope,
  readReportFacts,
  readSources,
} from '../../utils/archive/export/package/read-report';
import type { PackageNeeds } from '../../utils/archive/export/package/write-package';
import { getDatabase } from '../../utils/db/database';
import { dayName, exportFileName } from '../../utils/export/export-file-name';
import type { ReportedSource } from '../../utils/export/package/report-content';
import { reportHtml } from '../../utils/export/package/report-html';
import { needWords } from '../../utils/i18n/words';
import { MenbeError } from '../../utils/model/result';
import { toWritten } from '../compare/comparison-words';
import { reportWords } from './report-words';

/** What an evidence package needs, with its report in the language shown. */
export async function packageNeeds({ scope, exportedAt, onProgress }: ExportRequest): Promise<PackageNeeds> {
  const page = await fetch('/evidence/verify.html');
  if (!page.ok) throw new MenbeError('export-failed', 'verify.html cannot be read.');
  await needWords('report');
  return {
    // A bag is unpacked to a folder that has its file's name.
    folder:
      scope.kind === 'snapshots'
        ? dayName(exportedAt)
        : exportFileName(exportedAt, scope, 'zip').replace(/\.zip$/, ''),
    verifyPage: await page.text(),
    report: (scope) => writeReport(scope, onProgress),
  };
}

async function* writeReport(
  scope: ReportScope,
  onProgress: ExportRequest['onProgress'],
): AsyncGenerator<string> {
  const db = getDatabase();
  const { facts, pages } = await readReportFacts(db, scope);
  const sources = readSources(db, { ...scope, pages, times: facts.times }, (old, next, comparison) =>
    toWritten({ old, new: next }, comparison),
  );
  const tell = (items: number) => onProgress({ items, total: pages.size, of: 'report' });
  yield* reportHtml(facts, counted(sources, tell), reportWords());
}

/** Passes sources on, and tells how many have been taken. */
async function* counted(
  sources: AsyncIterable<ReportedSource>,
  tell: (items: number) => void,
): AsyncGenerator<ReportedSource> {
  let items = 0;
  for await (const source of sources) {
    yield source;
    tell(++items);
  }
}
