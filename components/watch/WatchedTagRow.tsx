import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { listTags } from '../../utils/archive/tags/list-tags';
import { pauseTag, unwatchTag, watchTag } from '../../utils/archive/watch/change-watches';
import type { WatchedTag } from '../../utils/archive/watch/read-watches';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { canBeWatched } from '../../utils/model/watch';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { useWatching } from './use-watching';
import { Frequency } from './WatchControl';
import { WatchingProblems } from './WatchingProblems';

/** A watched tag in the settings. */
export function WatchedTagRow({ tag: { tag, interval, paused, pages } }: { tag: WatchedTag }): JSX.Element {
  const db = getDatabase();
  const watching = useWatching();
  return (
    <li class="service watched" data-watched-tag={tag}>
      <div class="service-words">
        <bdi class="service-name">{tag}</bdi>
        <span class="service-note">{t('watch.tagPages', { count: pages })}</span>
        <Frequency
          value={interval}
          onChange={(chosen) => watching.change(() => watchTag(db, tag, chosen, new Date()))}
        />
        <span class="watch-actions">
          <button
            class="button"
            data-act="hold"
            onClick={() => watching.change(() => pauseTag(db, tag, paused === 1 ? 0 : 1, new Date()))}
          >
            {t(paused === 1 ? 'watch.resume' : 'watch.pause')}
          </button>
          <button
            class="button"
            data-act="stop"
            onClick={() => watching.end(() => unwatchTag(db, tag, new Date()))}
          >
            {t('watch.stop')}
          </button>
        </span>
        {watching.failure && <FailureNotice failure={watching.failure} />}
      </div>
    </li>
  );
}

/** Chooses another tag to be watched; the browser is asked for the sites of all pages that carry it. */
export function AddWatchedTag({ watched }: { watched: readonly string[] }): JSX.Element | null {
  const [chosen, setChosen] = useState('');
  const watching = useWatching();
  const { value: tags } = useLiveQuery(() => listTags(getDatabase()), []);
  const { value: urls } = useLiveQuery(() => pagesWith(chosen), [chosen]);
  const offered = tags?.filter(({ tag }) => !watched.includes(tag)) ?? [];
  if (offered.length === 0) return <p class="service-hint">{t('watch.noTags')}</p>;
  return (
    <div class="add-service">
      <select
        id="watch-tag-choice"
        class="select"
        aria-label={t('watch.chooseTag')}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        <option value="" selected={chosen === ''}>
          {t('watch.chooseTag')}
        </option>
        {offered.map(({ tag, count }) => (
          <option key={tag} value={tag} selected={tag === chosen}>
            {`${tag} (${count})`}
          </option>
        ))}
      </select>
      <button
        id="watch-tag"
        class="button"
        disabled={chosen === '' || !urls || urls.length === 0}
        onClick={() =>
          watching.begin(urls ?? [], null, async () => {
            await watchTag(getDatabase(), chosen, 'auto', new Date());
            setChosen('');
          })
        }
      >
        {t('watch.beginTag')}
      </button>
      <WatchingProblems watching={watching} />
    </div>
  );
}

/** Addresses with a tag that can be watched. */
async function pagesWith(tag: string): Promise<string[]> {
  if (tag === '') return [];
  const urls = await getDatabase().pages.where('tags').equals(tag).primaryKeys();
  return urls.filter(canBeWatched);
}
