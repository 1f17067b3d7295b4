import { useEffect, useRef, useState } from 'preact/hooks';
import { INDEX_LOCK } from '../../utils/archive/index/build/index-in-turn';
import { applyRestore } from '../../utils/archive/restore/apply-restore';
import { planRestore, type RestorePlan } from '../../utils/archive/restore/plan-restore';
import { type RestoreReport, RestoreStopped } from '../../utils/archive/restore/restore-report';
import { getDatabase } from '../../utils/db/database';
import { quietly } from '../../utils/db/quiet-database';
import { hasUnsafeHtml } from '../../utils/extract/sanitise';
import type { Failure } from '../../utils/model/result';
import { toFailure } from '../../utils/model/to-failure';
import { afterSaves } from '../../utils/platform/saves-first';
import { changeSetting } from '../../utils/platform/settings';
import { SignatureWorkers } from '../evidence/signature-workers';
import { useLeaveWarning } from '../ui/hooks/use-leave-warning';
import { backupFolders } from './folder-of-files';

/** Where a restore stands: the files are read, what it would do is shown, it runs, and is done or has stopped. */
export type RestoreState =
  | { phase: 'reading'; share: number }
  | { phase: 'none' }
  | { phase: 'planned'; plans: readonly RestorePlan[] }
  | { phase: 'restoring'; share: number; items: number }
  | { phase: 'restored'; report: RestoreReport }
  /** `report`: what had been restored by then; `null` where nothing was begun. */
  | { phase: 'stopped'; failure: Failure; report: RestoreReport | null };

/** A restore and its steps. */
export interface Restoring {
  state: RestoreState;
  /** Restores a set that was planned. */
  confirm: (plan: RestorePlan, withSettings: boolean) => void;
  cancel: () => void;
}

/** Reads the backups among the files that were chosen, and restores one of their sets. */
export function useRestore(files: readonly File[]): Restoring {
  const [state, setState] = useState<RestoreState>({ phase: 'reading', share: 0 });
  const running = useRef<AbortController | null>(null);
  useLeaveWarning(state.phase === 'restoring');
  const begin = () => {
    running.current = new AbortController();
    return running.current.signal;
  };
  const fail = (error: unknown) =>
    setState({
      phase: 'stopped',
      failure: toFailure(error),
      report: error instanceof RestoreStopped ? error.report : null,
    });
  useEffect(() => {
    plansOf(files, begin(), (share) => setState({ phase: 'reading', share })).then((plans) => {
      setState(plans.length > 0 ? { phase: 'planned', plans } : { phase: 'none' });
    }, fail);
    return () => running.current?.abort();
  }, [files]);
  const run = async (plan: RestorePlan, withSettings: boolean) => {
    setState({ phase: 'restoring', share: 0, items: 0 });
    const report = await restoreQuietly(plan, begin(), (progress) =>
      setState({ phase: 'restoring', ...progress }),
    );
    if (withSettings) report.settings = await takeSettings(plan);
    setState({ phase: 'restored', report });
  };
  return {
    state,
    confirm: (plan, withSettings) => void run(plan, withSettings).catch(fail),
    cancel: () => running.current?.abort(),
  };
}

/** Restores while nobody indexes, unless somebody does already, and gives way to saves. */
function restoreQuietly(
  plan: RestorePlan,
  signal: AbortSignal,
  onProgress: (progress: { share: number; items: number }) => void,
): Promise<RestoreReport> {
  return navigator.locks.request(INDEX_LOCK, { ifAvailable: true }, (lock) =>
    quietly((db) =>
      applyRestore(db, plan, {
        now: new Date(),
        isSafeHtml: (html) => !hasUnsafeHtml(html, window),
        signal,
        onProgress: ({ bytes, totalBytes, items }) =>
          onProgress({ share: totalBytes > 0 ? bytes / totalBytes : 1, items }),
        giveWay: afterSaves,
        isIndexHeld: lock !== null,
      }),
    ),
  );
}

async function plansOf(
  files: readonly File[],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<RestorePlan[]> {
  const workers = new SignatureWorkers();
  try {
    const plans: RestorePlan[] = [];
    for (const source of backupFolders(files))
      plans.push(
        ...(await planRestore(getDatabase(), source, {
          now: new Date(),
          signal,
          onProgress,
          areSigned: workers.check,
        })),
      );
    return plans;
  } finally {
    workers.end();
  }
}

async function takeSettings({ index }: RestorePlan): Promise<number> {
  const { settings } = index.state;
  // Each value was held against the choices of its setting.
  for (const { name, value } of settings) await changeSetting(name, value as never);
  return settings.length;
}
