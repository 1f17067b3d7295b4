import type { JSX } from 'preact';
import {
  listWatched,
  listWatchedTags,
  type WatchedPage,
  type WatchedTag,
} from '../../utils/archive/watch/read-watches';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { CheckAll } from './CheckAll';
import { WatchedPageRow } from './WatchedPageRow';
import { AddWatchedTag, WatchedTagRow } from './WatchedTagRow';
import { Section } from '../ui/Section';

/** All that Menbe looks at by itself: tags, and pages with how things stand with each. */
export function WatchSettings(): JSX.Element {
  const db = getDatabase();
  const { value: pages, failure } = useLiveQuery(() => listWatched(db), []);
  const { value: tags } = useLiveQuery(() => listWatchedTags(db), []);
  return (
    <Section id="watching" title={t('watch.settingsTitle')}>
      <p class="setting-hint">{t('watch.intro')}</p>
      <p class="setting-hint">{t('watch.leaves')}</p>
      {failure && <FailureNotice failure={failure} />}
      <WatchedTags tags={tags} />
      <WatchedPages pages={pages} />
    </Section>
  );
}

/** @param tags `undefined` until they are read */
function WatchedTags({ tags }: { tags: readonly WatchedTag[] | undefined }): JSX.Element {
  return (
    <div class="setting">
      <span id="watched-tags-label" class="setting-label">
        {t('watch.tags')}
      </span>
      <div class="setting-control">
        <ul class="services" aria-labelledby="watched-tags-label">
          {tags?.map((tag) => (
            <WatchedTagRow key={tag.tag} tag={tag} />
          ))}
        </ul>
        {tags && <AddWatchedTag watched={tags.map(({ tag }) => tag)} />}
      </div>
    </div>
  );
}

/** @param pages `undefined` until they are read */
function WatchedPages({ pages }: { pages: readonly WatchedPage[] | undefined }): JSX.Element {
  return (
    <div class="setting">
      <span id="watched-pages-label" class="setting-label">
        {t('watch.pages')}
      </span>
      <div class="setting-control">
        {pages?.length === 0 && <p class="service-hint">{t('watch.none')}</p>}
        <ul id="watched-pages" class="services" aria-labelledby="watched-pages-label">
          {pages?.map((watched) => (
            <WatchedPageRow key={watched.page.url} watched={watched} />
          ))}
        </ul>
        <CheckAll id="check-all" pages={pages ?? []} />
      </div>
    </div>
  );
}
