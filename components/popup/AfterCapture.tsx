import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { JSX } from 'preact';
import { doubtWords } from '../../utils/i18n/doubt-words';
import { t } from '../../utils/i18n/translate';
import type { PageDoubt, SaveOutcome } from '../../utils/model/capture';
import { keyParameters } from '../../utils/url/key-parameters';
import { ChangedSince } from '../compare/ChangedSince';
import { Icon } from '../ui/icons/Icon';

interface Props {
  outcome: SaveOutcome;
  /** `null` when that was just done. */
  onArchiveAll: (() => void) | null;
}

/** Shown once a page is archived: what changed, the source it credits, and a way to archive all text. */
export function AfterCapture({ outcome, onArchiveAll }: Props): JSX.Element {
  const { declaredSource: source, doubt, keysLeftOut, kind, pageUrl, previous, snapshotId } = outcome;
  return (
    <>
      {doubt && <Doubt doubt={doubt} />}
      {previous && <ChangedSince previous={previous} snapshotId={snapshotId} />}
      {source && (
        <p id="credited-source" class="after-capture">
          {t('afterCapture.credits')}{' '}
          <bdi title={source.url}>{source.name ?? new URL(source.url).hostname}</bdi>{' '}
          <a href={source.url} target="_blank" rel="noreferrer">
            {t('afterCapture.archiveToo')}
          </a>
        </p>
      )}
      <KeysInAddress kept={keyParameters(pageUrl)} leftOut={keysLeftOut} />
      {onArchiveAll && kind !== 'selection' && (
        <p class="after-capture">
          {t('afterCapture.missing')}{' '}
          <button id="archive-all" onClick={onArchiveAll}>
            {t('afterCapture.archiveAll')}
          </button>
        </p>
      )}
    </>
  );
}

/** A word of doubt, which stands in place of the tick (popup.css). */
function Doubt({ doubt }: { doubt: PageDoubt }): JSX.Element {
  return (
    <p id="page-doubt" class="after-capture page-doubt" data-code={doubt.code}>
      <Icon node={TriangleAlert} />
      <span>{doubtWords(doubt)}</span>
    </p>
  );
}

/** What of the visited address looks like a key, and whether it was stored; nothing where nothing does. */
function KeysInAddress({ kept, leftOut }: { kept: string[]; leftOut: string[] }): JSX.Element | null {
  const names = [...kept, ...leftOut].join(', ');
  if (names === '') return null;
  return (
    <p id="keys-in-address" class="after-capture">
      {t(kept.length > 0 ? 'afterCapture.keys' : 'afterCapture.keysLeftOut', { names })}
    </p>
  );
}
