import type { JSX } from 'preact';
import type { WatchedPage } from '../../utils/archive/watch/read-watches';
import { t } from '../../utils/i18n/translate';
import { readHash, WHOLE } from '../navigation/route';
import { langAttribute, siteOf, titleOf } from '../sources/page-words';
import { useWatching } from './use-watching';
import { WatchActions } from './WatchActions';
import { WatchStatus } from './WatchStatus';

interface Props {
  watched: WatchedPage;
  /** When it changed last, in words; left out where the list does not say. */
  change?: string;
}

/** A watched page in a list, with how it stands and what can be done about it. */
export function WatchedPageRow({ watched, change }: Props): JSX.Element {
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
        {change !== undefined && <span class="service-note watched-change">{change}</span>}
        <WatchStatus watched={watched} watching={watching} />
        <WatchActions watch={watch} watching={watching} />
      </div>
    </li>
  );
}
