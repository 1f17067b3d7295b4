import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import Columns from 'lucide/dist/esm/icons/columns-2.mjs';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import Rows from 'lucide/dist/esm/icons/rows-2.mjs';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { toFailure } from '../../utils/model/to-failure';
import { comparisonHtml } from '../../utils/export/comparison-html';
import { comparisonText } from '../../utils/export/comparison-text';
import type { WrittenComparison } from '../../utils/export/comparison-export';
import { t } from '../../utils/i18n/translate';
import type { Failure } from '../../utils/model/result';
import { saveDownload } from '../../utils/platform/save-download';
import { FailureNotice } from '../ui/FailureNotice';
import { useFit } from '../ui/hooks/use-fit';
import { IconButton } from '../ui/IconButton';
import { Icon, type IconNode } from '../ui/icons/Icon';
import type { Changes } from './use-changes';

interface Props {
  backHref: string;
  changes: Changes;
  sideBySide: boolean;
  onView: (sideBySide: boolean) => void;
  /** The comparison to take away; `null` until there is one. */
  written: (() => WrittenComparison) | null;
}

/** Back to the source, from change to change, how they are shown, and taking them away: always one line. */
export function CompareBar({ backHref, changes, sideBySide, onView, written }: Props): JSX.Element {
  const { at, total, go } = changes;
  const bar = useRef<HTMLElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useFit(bar);
  return (
    <>
      <nav class="reader-bar compare-bar" ref={bar} aria-label={t('compare.bar')}>
        <a class="button button-quiet compare-back" href={backHref} aria-keyshortcuts="Escape">
          <Icon node={ArrowLeft} />
          <span class="words-next">{t('compare.back')}</span>
        </a>
        <span class="reader-bar-space" />
        <span class="compare-position" role="status">
          {at > 0 && t('compare.position', { at, total })}
        </span>
        <IconButton
          id="previous-change"
          icon={ArrowUp}
          label={t('compare.previous')}
          aria-keyshortcuts="p"
          disabled={at <= 1}
          onClick={() => go(-1)}
        />
        <IconButton
          id="next-change"
          icon={ArrowDown}
          label={t('compare.next')}
          aria-keyshortcuts="n"
          disabled={at >= total}
          onClick={() => go(1)}
        />
        <div class="compare-views" role="group" aria-label={t('compare.view')}>
          <ViewButton
            icon={Rows}
            label={t('compare.inline')}
            pressed={!sideBySide}
            onClick={() => onView(false)}
          />
          <ViewButton
            icon={Columns}
            label={t('compare.sideBySide')}
            pressed={sideBySide}
            onClick={() => onView(true)}
          />
        </div>
        <TakeAway written={written} onFailure={setFailure} />
      </nav>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}

interface ViewButtonProps {
  icon: IconNode;
  label: string;
  pressed: boolean;
  onClick: () => void;
}

function ViewButton({ icon, label, pressed, onClick }: ViewButtonProps): JSX.Element {
  return (
    <button class="button" aria-pressed={pressed} title={label} onClick={onClick}>
      <Icon node={icon} />
      <span class="words-first">{label}</span>
    </button>
  );
}

interface TakeAwayProps extends Pick<Props, 'written'> {
  /** Called with why the last one could not be saved; `null` when a new one begins. */
  onFailure: (failure: Failure | null) => void;
}

function TakeAway({ written, onFailure }: TakeAwayProps): JSX.Element {
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const copy = () => {
    if (!written) return;
    navigator.clipboard.writeText(comparisonText(written())).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  };
  const save = () => {
    if (!written) return;
    onFailure(null);
    const made = written();
    const bytes = new TextEncoder().encode(comparisonHtml(made));
    saveDownload(comparisonFileName(made), (write) => write(bytes)).catch((error: unknown) =>
      onFailure(toFailure(error)),
    );
  };
  return (
    <>
      <IconButton
        id="copy-comparison"
        icon={Copy}
        label={t('compare.copy')}
        disabled={!written}
        onClick={copy}
      />
      <span class="copy-outcome" role="status">
        {outcome && t(`compare.${outcome}`)}
      </span>
      <IconButton
        id="export-comparison"
        icon={Download}
        label={t('compare.export')}
        disabled={!written}
        onClick={save}
      />
    </>
  );
}

/** `menbe-changes-2026-11-23-2026-11-24.html`, by the days the versions were archived on. */
function comparisonFileName({ old, new: next }: WrittenComparison): string {
  return `menbe-changes-${old.archivedAtIso.slice(0, 10)}-${next.archivedAtIso.slice(0, 10)}.html`;
}
