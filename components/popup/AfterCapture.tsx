import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { SaveOutcome } from '../../utils/model/capture';
import { keyParameters } from '../../utils/url/key-parameters';
import { ChangedSince } from '../compare/ChangedSince';
import { CreditedSource } from './CreditedSource';

interface Props {
  outcome: SaveOutcome;
  onOpen: (href: string) => void;
  /** `null` when that was just done. */
  onArchiveAll: (() => void) | null;
}

/** Shown once a page is archived: what changed, the source it credits, and a way to archive all text. */
export function AfterCapture({ outcome, onOpen, onArchiveAll }: Props): JSX.Element {
  const { declaredSource: source, keysLeftOut, kind, pageUrl, previous, snapshotId } = outcome;
  return (
    <>
      {previous && <ChangedSince previous={previous} snapshotId={snapshotId} />}
      {source && <CreditedSource source={source} onOpen={onOpen} />}
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
