import Quote from 'lucide/dist/esm/icons/quote.mjs';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { lazy } from '../ui/hooks/lazy';
import { Icon } from '../ui/icons/Icon';

const CiteDialog = lazy(() => import('./CiteDialog'), 'CiteDialog');

/** Cites a snapshot, where it was archived. */
export function CiteButton({ snapshotId }: { snapshotId: string }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const cited = useMemo(() => ({ snapshotId }), [snapshotId]);
  return (
    <>
      <button id="cite-page" class="button button-quiet" onClick={() => setOpen(true)}>
        <Icon node={Quote} />
        {t('cite.title')}
      </button>
      {isOpen && <CiteDialog cited={cited} onClose={() => setOpen(false)} />}
    </>
  );
}
