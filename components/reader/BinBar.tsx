import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { relativeTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { type Listing, sideHash } from '../navigation/route';
import { goesWords } from '../sources/bin-words';
import { RemoveDialog } from '../sources/RemoveDialog';
import { Icon } from '../ui/icons/Icon';
import { useNow } from '../ui/hooks/use-now';
import { useSettings } from '../ui/hooks/use-settings';

interface Props {
  /** The source that is read, if it is in the bin. */
  page: PageRecord | null;
  listing: Listing;
  onRestore: (pageUrl: string) => void;
}

/** Says of a source in the bin that it is there, and when it goes; the only place in the reader where that is changed. */
export function BinBar({ page, listing, onRestore }: Props): JSX.Element {
  /** The page that the user is asked about. Its row goes before the dialog does. */
  const [removing, setRemoving] = useState<string | null>(null);
  return (
    <>
      {page && (
        <Bar page={page} onRestore={() => onRestore(page.url)} onRemove={() => setRemoving(page.url)} />
      )}
      {removing !== null && (
        <RemoveDialog
          urls={[removing]}
          onRemoved={() => (location.hash = sideHash('bin', listing))}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}

interface BarProps {
  page: PageRecord;
  onRestore: () => void;
  onRemove: () => void;
}

function Bar({ page, onRestore, onRemove }: BarProps): JSX.Element {
  const now = useNow();
  const days = useSettings().settings?.binDays;
  const goes = days === undefined ? null : goesWords(page, days, now);
  const time = relativeTime(page.deletedAt ?? '', now) ?? t('list.justNow');
  return (
    <div id="bin-bar" class="bin-bar" role="region" aria-label={t('find.bin')}>
      <Icon node={Trash} />
      <p>
        <strong>{t('library.inBin')}</strong> · {t('find.deleted', { time })}
        {goes !== null && ` · ${goes}`}
      </p>
      <span class="bin-bar-actions">
        <button id="restore-source" class="button" onClick={onRestore}>
          {t('find.restore')}
        </button>
        <button id="remove-source" class="button button-quiet button-danger" onClick={onRemove}>
          {t('find.removeNow')}
        </button>
      </span>
    </div>
  );
}
