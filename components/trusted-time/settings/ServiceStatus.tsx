import { shortDateTime } from '../../../utils/i18n/format';
import type { JSX } from 'preact';
import type { ServiceState } from '../../../utils/archive/time-stamps/read-time-state';
import { t } from '../../../utils/i18n/translate';
import type { TimeTokenRecord } from '../../../utils/model/time-token';

/** How things stand with a service, in a line, and what went wrong in another. */
export function ServiceStatus({ state }: { state: ServiceState | undefined }): JSX.Element | null {
  if (!state) return null;
  const { lastAt, blockHeight, promised, waiting } = state;
  const words = [
    lastAt === null ? t('time.never') : t('time.last', { date: shortDateTime(lastAt) }),
    blockHeight === null ? null : t('time.block', { height: String(blockHeight) }),
    promised === 0 ? null : t('time.promised', { count: promised }),
    waiting && !waiting.error ? t('time.waiting') : null,
  ];
  return (
    <>
      <span class="service-note service-state">{words.filter((word) => word !== null).join(' · ')}</span>
      {waiting?.error && <Problem waiting={waiting} error={waiting.error} />}
    </>
  );
}

function Problem({
  waiting: { state, nextAttemptAt },
  error: { problem, detail },
}: {
  waiting: TimeTokenRecord;
  error: NonNullable<TimeTokenRecord['error']>;
}): JSX.Element {
  const next =
    state === 'failed' || nextAttemptAt === null
      ? t('time.stopped')
      : t('time.retry', { date: shortDateTime(nextAttemptAt) });
  return (
    <div class="failure-line">
      {t(`time.problem.${problem}`)}
      {' · '}
      {next}
      {detail !== '' && (
        <details class="service-details">
          <summary>{t('time.details')}</summary>
          <code dir="ltr">{detail}</code>
        </details>
      )}
    </div>
  );
}
