import type { ExportReport, ExportRequest } from '../../utils/archive/export/json/export-archive';
import {
  type ReportScope,
  readReportFacts,
  readSources,
} from '../../utils/archive/export/package/read-report';
import { writePackage } from '../../utils/archive/export/package/write-package';
import { getDatabase } from '../../utils/db/database';
import { exportFileName } from '../../utils/export/export-file-name';
import { reportHtml } from '../../utils/export/package/report-html';
import { needWords } from '../../utils/i18n/words';
import { MenbeError } from '../../utils/model/result';
import { toWritten } from '../compare/comparison-words';
import { reportWords } from './report-words';

type Request = Omit<ExportRequest, 'parts'>;

/** Exports an evidence package: the words of its report are in the language shown, its `verify.html` is the extension's own. */
export async function exportPackage(request: Request): Promise<ExportReport> {
  const page = await fetch('/evidence/verify.html');
  if (!page.ok) throw new MenbeError('export-failed', 'verify.html cannot be read.');
  await needWords('report');
  return writePackage(getDatabase(), {
    ...request,
    folder: exportFileName(request.exportedAt, 'zip').replace(/\.zip$/, ''),
    verifyPage: await page.text(),
    report: (scope) => writeReport(scope, request),
  });
}

async function* writeReport(scope: ReportScope, { onProgress }: Request): AsyncGenerator<string> {
  const db = getDatabase();
  const { facts, pages } = await readReportFacts(db, scope);
  const sources = readSources(db, pages, scope, facts.times, (old, next, comparison) =>
    toWritten({ old, new: next }, comparison),
  );
  const counted = async function* () {
    let items = 0;
    for await (const source of sources) {
      onProgress({ items: items++, total: pages.size, of: 'report' });
      yield source;
    }
  };
  yield* reportHtml(facts, counted(), reportWords());
}
