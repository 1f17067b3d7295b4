import type { JSX } from 'preact';
import { exactTime } from '../../utils/i18n/format';
import { publishedTime } from '../../utils/i18n/format-date';
import { shortDate } from '../../utils/i18n/short-date';
import { t } from '../../utils/i18n/translate';
import type { SnapshotRecord } from '../../utils/model/records';
import { KindMark } from '../sources/KindMark';
import { siteOf } from '../sources/page-words';
import { useNow } from '../ui/hooks/use-now';
import { FetchedMark } from '../watch/FetchedMark';

interface Props {
  snapshot: SnapshotRecord;
  isOpen: boolean;
  onToggle: () => void;
}

/** Words a minute, at which news is read silently: https://doi.org/10.1016/j.jml.2019.104047 */
const PACE = 238;

/** What a reader wants to know of a source at once, in one line, and the button that unfolds the rest. */
export function FactLine({ snapshot, isOpen, onToggle }: Props): JSX.Element {
  const now = useNow();
  const { byline, publishedTime: published, archivedAt, imported } = snapshot;
  return (
    <div class="fact-line">
      <span class="fact-site">
        <bdi id="site">{siteOf(snapshot)}</bdi>
        <KindMark kind={snapshot.kind} />
      </span>
      {byline !== null && (
        <bdi id="byline" title={byline}>
          {byline}
        </bdi>
      )}
      {published !== null && (
        <time
          id="published-at"
          dateTime={published}
          title={t('library.publishedOn', { time: publishedTime(published) })}
        >
          {shortDate(published, now)}
        </time>
      )}
      <time id="archived-at" dateTime={archivedAt} title={exactTime(archivedAt)}>
        {t(imported ? 'library.importedOn' : 'library.archivedOn', { date: shortDate(archivedAt, now) })}
      </time>
      <FetchedMark origin={snapshot.origin} />
      <span id="reading-time">{t('library.readingTime', { count: readingMinutes(snapshot.wordCount) })}</span>
      <button
        id="details-button"
        type="button"
        class="details-button"
        aria-expanded={isOpen}
        aria-controls="details"
        onClick={onToggle}
      >
        {t('library.details')}
      </button>
    </div>
  );
}

function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / PACE));
}
