import type { JSX } from 'preact';
import type { WatchedPage } from '../../utils/archive/watch/read-watches';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { useWatching } from './use-watching';

interface Props {
  id: string;
  pages: readonly Pick<WatchedPage, 'watch'>[];
}

/** The button that has all watched pages looked at, where any of them may be. */
export function CheckAll({ id, pages }: Props): JSX.Element {
  const watching = useWatching();
  const isAnyDue = pages.some(({ watch: { paused, stopped } }) => paused === 0 && stopped === 0);
  return (
    <>
      {isAnyDue && (
        <button id={id} class="button" disabled={watching.checking} onClick={() => watching.check(null)}>
          {watching.checking ? t('watch.checking') : t('watch.checkAll')}
        </button>
      )}
      {watching.failure && <FailureNotice failure={watching.failure} />}
    </>
  );
}
