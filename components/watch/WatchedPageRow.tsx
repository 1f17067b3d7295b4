import type { JSX } from 'preact';
import type { WatchedPage } from '../../utils/archive/watch/read-watches';
import { t } from '../../utils/i18n/translate';
import { readHash, WHOLE } from '../navigation/route';
import { langAttribute, siteOf, titleOf } from '../sources/page-words';
import { useWatching } from './use-watching';
import { WatchActions } from './WatchActions';
import { WatchStatus } from './WatchStatus';

/** A watched page in the settings. */
export function WatchedPageRow({ watched }: { watched: WatchedPage }): JSX.Element {
  const { page, watch } = watched;
  const watching = useWatching();
  const shown = { ...page, url: page.visitedUrl };
  return (
    <li class="service watched" data-watched={page.url}>
      <div class="service-words">
        <a class="service-name" href={readHash(page.newestSnapshotId, WHOLE)} lang={langAttribute(page.lang)}>
          <bdi>{titleOf(shown)}</bdi>
        </a>
        <span class="service-note">
          <bdi>{siteOf(shown)}</bdi>
          {' · '}
          {t(`watch.interval.${watch.interval}`)}
          {watch.tags.length > 0 && ` · ${t('watch.byTag', { tags: watch.tags.join(', ') })}`}
        </span>
        <WatchStatus watched={watched} watching={watching} />
        <WatchActions watch={watch} watching={watching} />
      </div>
    </li>
  );
}
