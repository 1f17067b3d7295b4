import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import type { JSX } from 'preact';
import { listPages } from '../../utils/archive/pages/list-pages';
import { getDatabase } from '../../utils/db/database';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { libraryHref, readerPath } from '../navigation/library-address';
import { titleOf } from '../sources/page-words';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Icon } from '../ui/icons/Icon';
import { Section } from '../ui/Section';
import { TRIAL_ARTICLES } from './trial-articles';

/**
 * A first article to archive, in a tab of its own: pages of the extension cannot be archived. One is offered, and loaded only once it is
 * pressed. What was archived appears here.
 */
export function TrialStep(): JSX.Element {
  const { value, failure } = useLiveQuery(() => listPages(getDatabase(), { limit: 1, before: null }), []);
  const [page] = value?.rows ?? [];
  const { title, url } = TRIAL_ARTICLES[language()];
  return (
    <Section id="trial" title={t('welcome.trial')}>
      <p class="welcome-text">{t('welcome.trialHint')}</p>
      <p class="welcome-text">
        <a id="trial-article" href={url} target="_blank" rel="noreferrer">
          {t('welcome.trialExample', { title })}
        </a>
      </p>
      {failure && <FailureNotice failure={failure} />}
      <p class="welcome-text welcome-done" role="status">
        {page && (
          <>
            <Icon node={CircleCheck} />
            <span>
              {t('welcome.trialDone')}{' '}
              <a id="trial-archived" href={libraryHref(readerPath(page.newestSnapshotId))} dir="auto">
                {titleOf(page)}
              </a>
            </span>
          </>
        )}
      </p>
    </Section>
  );
}
