import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../ui/icons/Icon';

interface Props {
  /** Names what went wrong, for scripts. */
  code: string;
  title: string;
  next: string;
  /** What the browser said. */
  detail: string | null;
  onRetry?: () => void;
}

/** A failure in words. It is not `FailureNotice`, whose words are not in this page. */
export function RescueNotice({ code, title, next, detail, onRetry }: Props): JSX.Element {
  return (
    <div class="failure" data-code={code} role="alert">
      <p class="failure-title">
        <Icon node={TriangleAlert} />
        {title}
      </p>
      <p class="failure-next">{next}</p>
      {detail !== null && (
        <details class="failure-details">
          <summary>{t('rescue.technical')}</summary>
          <code>{detail}</code>
        </details>
      )}
      {onRetry && (
        <button id="rescue-retry" class="button" onClick={onRetry}>
          {t('rescue.tryAgain')}
        </button>
      )}
    </div>
  );
}
