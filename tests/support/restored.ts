import { applyRestore, type RestoreRequest } from '../../utils/archive/restore/apply-restore';
import { planRestore, type RestorePlan } from '../../utils/archive/restore/plan-restore';
import type { RestoreReport } from '../../utils/archive/restore/restore-report';
import type { MenbeDatabase } from '../../utils/db/database';
import { type Files, sourceOf } from './backup-set';

/** When tests restore. */
const RESTORED_AT = new Date(Date.UTC(2026, 10, 25, 9));

/** What restoring a folder would do. */
export function plansOf(db: MenbeDatabase, files: Files): Promise<RestorePlan[]> {
  return planRestore(db, sourceOf(files), {
    now: RESTORED_AT,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

/** Restores the first set of a folder. */
export async function restored(
  db: MenbeDatabase,
  files: Files,
  changes: Partial<RestoreRequest> = {},
): Promise<{ plan: RestorePlan; report: RestoreReport }> {
  const [plan] = await plansOf(db, files);
  if (!plan) throw new Error('The folder has no backups.');
  const report = await applyRestore(db, plan, {
    now: RESTORED_AT,
    isSafeHtml: (html) => !html.includes('<script'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...changes,
  });
  return { plan, report };
}
