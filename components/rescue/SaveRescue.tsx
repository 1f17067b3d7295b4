import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import type { JSX } from 'preact';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { browserName } from '../../utils/platform/browser-name';
import { generatorName } from '../../utils/platform/generator-name';
import { type RescueReport, totals } from '../../utils/rescue/rescue-report';
import { useCopy } from '../ui/hooks/use-copy';
import { useLeaveWarning } from '../ui/hooks/use-leave-warning';
import { Icon } from '../ui/icons/Icon';
import { RescueNotice } from './RescueNotice';
import { rescueReportText } from './rescue-report-text';
import { storeWords } from './store-words';
import type { Saving } from './use-saving';

interface Props {
  saving: Saving;
  /** Rows that will be read, as far as they can be counted. */
  expected: number;
  onStart: () => void;
}

/** The button that saves, its progress, and what came of it. */
export function SaveRescue({ saving: { state, cancel }, expected, onStart }: Props): JSX.Element {
  const isRunning = state.phase === 'running';
  useLeaveWarning(isRunning);
  return (
    <div id="rescue-saving" class="rescue-saving" data-phase={state.phase}>
      {isRunning ? (
        <Progress rows={state.rows} expected={expected} onCancel={cancel} />
      ) : (
        <button id="rescue-save" class="button button-primary" onClick={onStart}>
          {t('rescue.save')}
        </button>
      )}
      <p class="setting-hint">{t('rescue.saveHint')}</p>
      {state.phase === 'cancelled' && <p role="status">{t('rescue.cancelled')}</p>}
      {state.phase === 'failed' && (
        <RescueNotice
          code="not-written"
          title={t('rescue.failedTitle')}
          next={t('rescue.failedNext')}
          detail={state.detail}
        />
      )}
      {state.phase === 'done' && <Outcome report={state.report} />}
    </div>
  );
}

interface ProgressProps {
  rows: number;
  expected: number;
  onCancel: () => void;
}

function Progress({ rows, expected, onCancel }: ProgressProps): JSX.Element {
  // Rows that could not be counted may follow.
  const all = Math.max(rows, expected);
  const words = t('rescue.saving', { done: formatCount(rows), all: formatCount(all) });
  return (
    <div class="rescue-progress">
      <p>{words}</p>
      <progress aria-label={words} value={rows} max={Math.max(1, all)} />
      <button id="rescue-cancel" class="button" onClick={onCancel}>
        {t('rescue.cancel')}
      </button>
    </div>
  );
}

function Outcome({ report }: { report: RescueReport }): JSX.Element {
  const { read, skipped } = totals(report);
  const { importable, files, keys } = report;
  const [outcome, copy] = useCopy();
  const where = `${generatorName()}, ${browserName(navigator.userAgent) ?? navigator.userAgent}`;
  return (
    <div id="rescue-outcome" class="rescue-outcome" role="status">
      <p class="rescue-done">
        <Icon node={CircleCheck} />
        <span>
          {t('rescue.saved')}. {t('rescue.rowsRead', { count: read })}{' '}
          {skipped === 0 && t('rescue.nothingSkipped')}
        </span>
      </p>
      {skipped > 0 && <Skipped report={report} count={skipped} />}
      {files.skipped > 0 && (
        <p class="rescue-warning">{t('rescue.filesSkipped', { count: files.skipped })}</p>
      )}
      <p>
        {t('rescue.importable', { count: importable.written })}
        {importable.withoutText > 0 && ` ${t('rescue.withoutText', { count: importable.withoutText })}`}
        {importable.inBin > 0 && ` ${t('rescue.inBin', { count: importable.inBin })}`}
      </p>
      <p>{t('rescue.bringBack')}</p>
      {keys > 0 && <p class="setting-hint">{t('rescue.keys')}</p>}
      <p class="rescue-copy">
        <button id="rescue-copy" class="button" onClick={() => copy(rescueReportText(report, where))}>
          {t('rescue.copy')}
        </button>
        <span>{outcome && t(outcome === 'copied' ? 'rescue.copied' : 'rescue.notCopied')}</span>
      </p>
    </div>
  );
}

function Skipped({ report: { stores }, count }: { report: RescueReport; count: number }): JSX.Element {
  return (
    <div id="rescue-skipped" class="rescue-warning">
      <p>{t('rescue.rowsSkipped', { count })}</p>
      <ul>
        {stores
          .filter(({ skipped }) => skipped > 0)
          .map(({ store, skipped }) => (
            <li key={store}>
              {storeWords(store)}: {formatCount(skipped)}
            </li>
          ))}
      </ul>
    </div>
  );
}
