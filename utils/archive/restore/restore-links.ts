import { validateLink, validateLinkImport } from '../../import/validate-links';
import { ArrivingLinks } from '../import/arriving-links';
import { refuseRow, type RestoreRun } from './restore-run';
import { rowsOf } from './set-rows';

/** Most imports of another profile that are taken. */
const MOST_IMPORTS = 10_000;

/** Merges the links of a set, as one import that can be undone. */
export async function restoreLinks(run: RestoreRun, fileName: string): Promise<void> {
  const { db, now, report } = run;
  // Each backup has all imports there were.
  const imports = new Set<string>();
  const links = new ArrivingLinks(db, { dryRun: false, now, fileName, report: report.merged });
  for await (const { rows } of rowsOf(run.set.parts, 'state')) {
    run.checkCancelled();
    for (const row of rows) {
      if (row.list === 'linkImports') {
        const checked = validateLinkImport(row.json, now);
        if (!checked.valid) refuseRow(report, row, checked);
        else if (!imports.has(checked.item.id) && imports.size < MOST_IMPORTS) {
          imports.add(checked.item.id);
          links.imports.push(checked.item);
        }
      } else if (row.list === 'links') {
        const checked = validateLink(row.json, now);
        if (checked.valid) links.take(checked.item);
        else refuseRow(report, row, checked);
      }
      if (links.isFull) await links.flush();
    }
  }
  await links.finish();
}
