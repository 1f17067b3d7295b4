import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LeftOutSnapshot } from '../../utils/archive/export/export-request';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { formatBytes } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { siteOf } from '../sources/page-words';
import { FailureNotice } from '../ui/FailureNotice';
import { IconButton } from '../ui/IconButton';
import { Icon } from '../ui/icons/Icon';
import type { Exporting, ExportState } from './use-export';

/** How long an ending that asks for nothing stays. */
const SHOWN_MS = 15_000;

interface Props {
  exporting: Exporting;
  /** What is read: an ending that asks for nothing goes as another is opened. */
  openId: string | null;
}

/** An export under way, then how it ended. Nothing before the first. */
export function ExportPanel({ exporting, openId }: Props): JSX.Element | null {
  const { state, cancel, dismiss } = exporting;
  useGoing(state, openId, dismiss);
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
      <IconButton icon={X} size={16} label={t('transfer.dismiss')} onClick={dismiss} />
    </div>
  );
}

/** Ends the telling of an ending that asks for nothing, after a while or when another source is opened. */
function useGoing(state: ExportState, openId: string | null, dismiss: () => void): void {
  const isPlain = asksForNothing(state);
  const endedAt = useRef(openId);
  useEffect(() => {
    endedAt.current = openId;
    if (!isPlain) return;
    const timer = setTimeout(dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state, isPlain]);
  useEffect(() => {
    if (isPlain && openId !== endedAt.current) dismiss();
  }, [openId]);
}

function asksForNothing(state: ExportState): boolean {
  if (state.phase === 'cancelled') return true;
  if (state.phase !== 'done') return false;
  const { items, damaged, lost = [], keyed = [], cut = 0 } = state;
  return items > 0 && damaged.length + lost.length + keyed.length + cut === 0;
}

function progressWords({ items, total, of }: Extract<ExportState, { phase: 'running' }>): string {
  if (of === 'files') return t('transfer.exportingFiles', { items, total: total ?? '' });
  if (of === 'report') return t('transfer.exportingReport', { items, total: total ?? '' });
  if (total === null) return t('transfer.exportingSome', { count: items });
  return t('transfer.exporting', { items, total });
}

function Ending({ state }: { state: ExportState }): JSX.Element {
  if (state.phase === 'failed') return <FailureNotice failure={state.failure} />;
  if (state.phase !== 'done') return <FailureNotice failure={{ code: 'export-cancelled', detail: null }} />;
  const { items, links = 0, bytes, fileName, damaged, lost = [], keyed = [], cut = 0 } = state;
  return (
    <>
      <p class="export-done">
        <Icon node={CircleCheck} />
        {t('transfer.exportDone', { count: items, size: formatBytes(bytes), file: fileName })}
      </p>
      <LeftOut words={t('transfer.exportDamaged', { count: damaged.length })} what={damaged.map(asCode)} />
      <LeftOut words={t('transfer.exportLost', { count: lost.length })} what={lost.map(asCode)} />
      <LeftOut words={t('transfer.exportKeyed', { count: keyed.length })} what={keyed.map(asSource)} />
      {cut > 0 && <p id="export-cut">{t('exportForms.cut', { count: cut })}</p>}
      {links > 0 && <p id="export-links">{t('transfer.exportLinks', { count: links })}</p>}
      {items + links === 0 && <p>{t('transfer.exportEmpty')}</p>}
    </>
  );
}

/** The sources that are missing in the file; renders nothing where none is. */
function LeftOut({ words, what }: { words: string; what: readonly JSX.Element[] }): JSX.Element | null {
  if (what.length === 0) return null;
  return (
    <details class="export-damaged">
      <summary>{words}</summary>
      <ul>
        {what.map((each, index) => (
          <li key={index}>{each}</li>
        ))}
      </ul>
    </details>
  );
}

const asCode = (name: string) => <code>{name}</code>;

/** Title, site and time: not the address, which is what others should not see. */
function asSource({ title, archivedAt, ...source }: LeftOutSnapshot): JSX.Element {
  const site = siteOf({ title, ...source });
  return (
    <>
      {title !== null && (
        <>
          <bdi>{title}</bdi> ·{' '}
        </>
      )}
      <bdi>{site}</bdi> · <span title={exactTime(archivedAt)}>{shortDateTime(archivedAt)}</span>
    </>
  );
}
