import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import type { Making } from './use-make-highlight';

/** The offer to archive the page, first its content, then all its text; nothing where neither would help. */
export function Remedy({ making }: { making: Making }): JSX.Element | null {
  const { ended, isArchiving, archiveFirst } = making;
  if (!ended) return null;
  const { outcome, quote, tried } = ended;
  if (!quote || tried === 'all' || (outcome !== 'missing' && outcome !== 'unarchived')) return null;
  const scope = tried === null ? 'content' : 'all';
  const offer = tried === null ? t('livePage.archiveNow') : t('afterCapture.archiveAll');
  return (
    <button
      id="archive-then-highlight"
      class="button button-primary"
      aria-busy={isArchiving}
      aria-disabled={isArchiving}
      onClick={() => {
        if (!isArchiving) archiveFirst(scope, quote);
      }}
    >
      {isArchiving ? t('popup.archiving') : offer}
    </button>
  );
}
