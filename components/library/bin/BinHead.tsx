import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';

interface Props {
  /** Days that the bin keeps sources, 0 for ever; `undefined` until the settings are read. */
  days: number | undefined;
  /** Those shown. */
  pages: readonly PageRecord[];
  onRestore: (urls: readonly string[]) => void;
  onEmpty: () => void;
}

/** The bin's title, how long it keeps its sources, and what can be done to all of them. */
export function BinHead({ days, pages, onRestore, onEmpty }: Props): JSX.Element {
  return (
    <header class="bin-head">
      <h2 id="bin-title">{t('find.bin')}</h2>
      {days !== undefined && <p>{days === 0 ? t('find.binKept') : t('find.binHint', { count: days })}</p>}
      <div class="bin-all">
        {pages.length > 1 && (
          <button class="button" onClick={() => onRestore(pages.map(({ url }) => url))}>
            {t('find.restoreAll')}
          </button>
        )}
        {pages.length > 0 && (
          <button id="empty-bin" class="button button-danger" onClick={onEmpty}>
            {t('find.emptyBin')}
          </button>
        )}
      </div>
    </header>
  );
}
