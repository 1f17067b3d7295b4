import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import type { WatchingState } from './use-watching';

/** What went wrong with the last button of watching that was pressed: no access was given, or the work failed. */
export function WatchingProblems({ watching }: { watching: WatchingState }): JSX.Element {
  return (
    <>
      {watching.refused && (
        <p class="failure-line watch-refused" role="alert">
          {t('watch.refused')}
        </p>
      )}
      {watching.failure && <FailureNotice failure={watching.failure} />}
    </>
  );
}
