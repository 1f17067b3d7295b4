import Quote from 'lucide/dist/esm/icons/quote.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../ui/icons/Icon';
import { useCiting } from './use-citing';

/** Cites a snapshot, where it was archived. */
export function CiteButton({ snapshotId }: { snapshotId: string }): JSX.Element {
  const [open, dialog] = useCiting(snapshotId);
  return (
    <>
      <button id="cite-page" class="button button-quiet" onClick={open}>
        <Icon node={Quote} />
        {t('cite.title')}
      </button>
      {dialog}
    </>
  );
}
