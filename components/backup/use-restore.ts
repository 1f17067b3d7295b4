import { useEffect, useRef, useState } from 'preact/hooks';
import { INDEX_LOCK } from '../../utils/archive/index/build/index-in-turn';
import { applyRestore } from '../../utils/archive/restore/apply-restore';
import { planRestore, planUnlocked, type RestorePlan } from '../../utils/archive/restore/plan-restore';
import { type RestoreReport, RestoreStopped } from '../../utils/archive/restore/restore-report';
import type { FoundSet } from '../../utils/backup/read-folder';
import { getDatabase } from '../../utils/db/database';
import { quietly } from '../../utils/db/quiet-database';
import { hasUnsafeHtml } from '../../utils/extract/sanitise';
import type { Failure } from '../../utils/model/result';
import { toFailure } from '../../utils/model/to-failure';
import { afterSaves } from '../../utils/platform/saves-first';
import { changeSetting } from '../../utils/platform/settings';
import type { Vault } from '../../utils/vault/vault';
import { SignatureWorkers } from '../evidence/signature-workers';
import { useLeaveWarning } from '../ui/hooks/use-leave-warning';
import { unlockVault } from './encryption/unlock-vault';
import { backupFolders } from './folder-of-files';

/** Where a restore stands: the files are read, what it would do is shown, it runs, and is done or has stopped. */
export type RestoreState =
  | { phase: 'reading'; share: number }
  | { phase: 'none' }
  /** `wrong`: number of the plan that what was typed does not open. */
  | { phase: 'planned'; plans: readonly RestorePlan[]; wrong?: number }
  | { phase: 'unlocking' }
  | { phase: 'restoring'; share: number; items: number }
  | { phase: 'restored'; report: RestoreReport }
  /** `report`: what had been restored by then; `null` where nothing was begun. */
  | { phase: 'stopped'; failure: Failure; report: RestoreReport | null };

/** A restore and its steps. */
export interface Restoring {
  state: RestoreState;
  /** Restores a set that was planned. */
  confirm: (plan: RestorePlan, withSettings: boolean) => void;
  /** Opens a plan that is locked with its passphrase or recovery key. */
  unlock: (plan: RestorePlan, typed: string) => void;
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
  const unlock = async (plan: RestorePlan, typed: string) => {
    if (state.phase !== 'planned' || !plan.locked) return;
    const { plans } = state;
    const place = plans.indexOf(plan);
    setState({ phase: 'unlocking' });
    const vault = await unlockVault(plan.locked, typed);
    if (!vault) return setState({ phase: 'planned', plans, wrong: place });
    const open = await unlockedPlan(plan.locked, vault, begin(), (share) =>
      setState({ phase: 'reading', share }),
    );
    setState({ phase: 'planned', plans: plans.with(place, open) });
  };
  return {
    state,
    unlock: (plan, typed) => void unlock(plan, typed).catch(fail),
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

async function unlockedPlan(
  locked: FoundSet,
  vault: Vault,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<RestorePlan> {
  const workers = new SignatureWorkers();
  try {
    const request = { now: new Date(), signal, onProgress, areSigned: workers.check };
    return await planUnlocked(getDatabase(), locked, vault, request);
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
