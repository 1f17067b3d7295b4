import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { formatBytes } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../FailureNotice';
import { Icon } from '../icons/Icon';
import type { Exporting, ExportState } from './use-export';

/** An export under way, then how it ended. Nothing before the first. */
export function ExportPanel({ exporting }: { exporting: Exporting }): JSX.Element | null {
  const { state, cancel, dismiss } = exporting;
  if (state.phase === 'idle') return null;
  if (state.phase === 'running') {
    const label = progressWords(state);
    return (
      <div id="export-progress" class="export-panel">
        <div class="export-words">
          <p>{label}</p>
          <progress
            aria-label={label}
            max={state.total ?? 1}
            value={state.total === null ? undefined : state.items}
          />
        </div>
        <button id="export-cancel" class="button" onClick={cancel}>
          {t('transfer.cancel')}
        </button>
      </div>
    );
  }
  return (
    <div
      id="export-result"
      class="export-panel"
      role="status"
      data-state={state.phase}
      data-items={state.phase === 'done' ? state.items : undefined}
    >
      <div class="export-words">
        <Ending state={state} />
      </div>
      <button class="icon-button" aria-label={t('transfer.dismiss')} onClick={dismiss}>
        <Icon node={X} />
      </button>
    </div>
  );
}

function progressWords({ items, total }: Extract<ExportState, { phase: 'running' }>): string {
  if (total === null) return t('transfer.exportingSome', { count: items });
  return t('transfer.exporting', { items, total });
}

function Ending({ state }: { state: ExportState }): JSX.Element {
  if (state.phase === 'failed') return <FailureNotice failure={state.failure} />;
  if (state.phase !== 'done') return <FailureNotice failure={{ code: 'export-cancelled', detail: null }} />;
  const { items, bytes, fileName, damaged } = state;
  return (
    <>
      <p class="export-done">
        <Icon node={CircleCheck} />
        {t('transfer.exportDone', { count: items, size: formatBytes(bytes), file: fileName })}
      </p>
      {damaged.length > 0 && (
        <details class="export-damaged">
          <summary>{t('transfer.exportDamaged', { count: damaged.length })}</summary>
          <ul>
            {damaged.map((id) => (
              <li key={id}>
                <code>{id}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {items === 0 && <p>{t('transfer.exportEmpty')}</p>}
    </>
  );
}
