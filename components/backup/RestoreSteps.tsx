import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RestorePlan } from '../../utils/archive/restore/plan-restore';
import { formatPercent } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { ProgressStep } from '../ui/ProgressStep';
import { Working } from '../keys/Working';
import { UnlockForm } from './encryption/UnlockForm';
import { PlanView } from './PlanView';
import { RestoreFigures, RestoreRefused } from './RestoreReportView';
import { type Restoring, type RestoreState, useRestore } from './use-restore';

interface Props {
  /** Files of a folder with backups. */
  files: readonly File[];
  /** Back to choosing files. */
  onRestart: () => void;
  onClose: () => void;
}

/** Restoring a backup, in a dialog: what it holds and would do, then the restore, and what came of it. */
export function RestoreSteps({ files, onRestart, onClose }: Props): JSX.Element {
  const restoring = useRestore(files);
  const { state } = restoring;
  switch (state.phase) {
    case 'reading':
      return (
        <ProgressStep
          id="restore-reading"
          cancelId="restore-cancel"
          label={t('restore.reading', { percent: formatPercent(state.share) })}
          share={state.share}
          onCancel={onRestart}
        />
      );
    case 'restoring':
      return (
        <ProgressStep
          id="restore-progress"
          cancelId="restore-cancel"
          label={t('restore.restoring', { items: state.items, percent: formatPercent(state.share) })}
          share={state.share}
          onCancel={restoring.cancel}
        />
      );
    case 'unlocking':
      return <Working label={t('keys.deriving')} />;
    case 'none':
      return <NoBackup onRestart={onRestart} />;
    case 'planned':
      return <Planned state={state} restoring={restoring} onRestart={onRestart} />;
    case 'restored':
      return <Restored state={state} onClose={onClose} />;
    case 'stopped':
      return <Stopped state={state} onRestart={onRestart} />;
  }
}

type StateOf<Phase extends RestoreState['phase']> = Extract<RestoreState, { phase: Phase }>;

function NoBackup({ onRestart }: { onRestart: () => void }): JSX.Element {
  return (
    <div id="restore-none" class="dialog-body" role="status">
      <h3>{t('restore.noneTitle')}</h3>
      <p>{t('restore.noneHint')}</p>
      <div class="dialog-actions">
        <button class="button" onClick={onRestart}>
          {t('restore.another')}
        </button>
      </div>
    </div>
  );
}

interface PlannedProps {
  state: StateOf<'planned'>;
  restoring: Restoring;
  onRestart: () => void;
}

function Planned({ state, restoring, onRestart }: PlannedProps): JSX.Element | null {
  const { plans, wrong } = state;
  const [chosen, setChosen] = useState(wrong ?? 0);
  const [withSettings, setWithSettings] = useState(false);
  const plan = plans[chosen];
  if (!plan) return null;
  const settings = plan.index.state.settings.length;
  return (
    <div id="restore-plan" class="dialog-body" role="status" {...planData(plan)}>
      {plans.length > 1 && (
        <label>
          {t('restore.whichSet')}{' '}
          <select value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
            {plans.map((each, index) => (
              <option key={index} value={index}>
                {each.device || t('restore.unnamed')}
              </option>
            ))}
          </select>
        </label>
      )}
      <PlanView plan={plan} />
      {plan.locked && (
        <UnlockForm isWrong={wrong === chosen} onTyped={(typed) => restoring.unlock(plan, typed)} />
      )}
      {settings > 0 && (
        <label class="restore-option">
          <input
            id="restore-settings"
            type="checkbox"
            checked={withSettings}
            onChange={(event) => setWithSettings(event.currentTarget.checked)}
          />{' '}
          {t('restore.settingsToo')}
        </label>
      )}
      <div class="dialog-actions">
        <button class="button" onClick={onRestart}>
          {t('restore.another')}
        </button>
        {!plan.locked && (
          <button
            id="restore-confirm"
            class="button button-primary"
            onClick={() => restoring.confirm(plan, withSettings)}
          >
            {t('restore.confirm')}
          </button>
        )}
      </div>
    </div>
  );
}

/** The figures for scripts, beside the words for people. */
function planData({ sources, edits, set }: RestorePlan): Record<`data-${string}`, number> {
  return {
    'data-sources': sources.all,
    'data-new': sources.new,
    'data-there': sources.there,
    'data-edits': edits,
    'data-flaws': set.flaws.length,
  };
}

function Restored({ state, onClose }: { state: StateOf<'restored'>; onClose: () => void }): JSX.Element {
  const { report } = state;
  return (
    <div
      id="restore-result"
      class="dialog-body"
      role="status"
      data-state="done"
      data-added={report.merged.added}
    >
      <h3>{t('restore.doneTitle')}</h3>
      <RestoreFigures report={report} />
      <RestoreRefused report={report} />
      <div class="dialog-actions">
        <button class="button button-primary" onClick={onClose}>
          {t('transfer.close')}
        </button>
      </div>
    </div>
  );
}

function Stopped({ state, onRestart }: { state: StateOf<'stopped'>; onRestart: () => void }): JSX.Element {
  const { failure, report } = state;
  const isCancelled = failure.code === 'import-cancelled';
  return (
    <div id="restore-result" class="dialog-body" data-state="failed" data-code={failure.code}>
      {isCancelled ? <h3>{t('restore.cancelledTitle')}</h3> : <FailureNotice failure={failure} />}
      {report && <p>{t('restore.stoppedHint')}</p>}
      {report && <RestoreFigures report={report} />}
      {report && <RestoreRefused report={report} />}
      <div class="dialog-actions">
        <button class="button" onClick={onRestart}>
          {t('restore.another')}
        </button>
      </div>
    </div>
  );
}
