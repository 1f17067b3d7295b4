import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { browserBookmarksOffer } from '../../utils/import/formats/browser-bookmarks';
import type { Offer } from '../../utils/import/offer/offer';
import { browserName } from '../../utils/platform/browser-name';
import { readOwnBookmarks } from '../../utils/platform/own-bookmarks';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';

/** Reads what this browser has of bookmarks, once the user has given access to them. */
export function OwnBookmarks({ onOffer }: { onOffer: (offer: Offer) => void }): JSX.Element {
  const [isRefused, setRefused] = useState(false);
  const { failure, attempt } = useAttempt();
  const read = async () => {
    setRefused(false);
    const own = await readOwnBookmarks();
    if (!own) return setRefused(true);
    const name = browserName(navigator.userAgent) ?? t('links.ownBookmarks');
    const lists = [
      { name: t('links.ownBookmarks'), nodes: own.bookmarks },
      { name: t('links.readingList'), nodes: own.readingList },
    ];
    onOffer(browserBookmarksOffer(name, lists));
  };
  return (
    <div class="own-bookmarks">
      <button
        id="import-bookmarks"
        class="button"
        aria-describedby="import-bookmarks-hint"
        onClick={() => void attempt(read)}
      >
        {t('links.fromBrowser')}
      </button>
      <p id="import-bookmarks-hint">{t('links.fromBrowserHint')}</p>
      {isRefused && <p role="status">{t('links.bookmarksRefused')}</p>}
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
