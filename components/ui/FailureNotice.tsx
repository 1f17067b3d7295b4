import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { JSX } from 'preact';
import { errorWords } from '../../utils/i18n/error-words';
import { t } from '../../utils/i18n/translate';
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
      {onRetry && (
        <button class="button" onClick={onRetry}>
          {t('notices.tryAgain')}
        </button>
      )}
    </div>
  );
}
