import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { JSX } from 'preact';
import { errorWords } from '../../utils/i18n/error-words';
import { t } from '../../utils/i18n/translate';
import type { ErrorCode } from '../../utils/model/error-code';
import { RESCUE_PAGE } from '../../utils/model/extension-pages';
import type { Failure } from '../../utils/model/result';
import { Icon } from './icons/Icon';

interface Props {
  id?: string;
  failure: Failure;
  /** The failure is all there is on the page, so its title is the page's heading. */
  heading?: boolean;
  /** Shows a button that tries again. */
  onRetry?: () => void;
}

/** Failures of the database that the rescue page may know a way out of. */
const RESCUED: readonly ErrorCode[] = [
  'database-blocked',
  'database-closed',
  'database-corrupt',
  'database-lost',
  'database-newer',
];

/** A failure in words: what happened, what to do next, and behind a fold what the machine said. */
export function FailureNotice({ id, failure, heading = false, onRetry }: Props): JSX.Element {
  const { title, nextStep } = errorWords(failure.code);
  const Title = heading ? 'h1' : 'p';
  return (
    <div id={id} class="failure" data-code={failure.code} role="alert">
      <Title class="failure-title">
        <Icon node={TriangleAlert} />
        {title}
      </Title>
      <p class="failure-next">{nextStep}</p>
      <details class="failure-details">
        <summary>{t('notices.technicalDetails')}</summary>
        <code>{failure.detail ? `${failure.code}: ${failure.detail}` : failure.code}</code>
      </details>
      {RESCUED.includes(failure.code) && (
        <a class="failure-rescue" href={RESCUE_PAGE}>
          {t('notices.rescue')}
        </a>
      )}
      {onRetry && (
        <button class="button" onClick={onRetry}>
          {t('notices.tryAgain')}
        </button>
      )}
    </div>
  );
}
