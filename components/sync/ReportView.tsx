import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { Failure } from '../../utils/model/result';
import type { BucketReport } from '../../utils/s3/probe-bucket';
import { FailureNotice } from '../ui/FailureNotice';

/** What a bucket refused when it was tried out; each reason is told once. */
export function Refusals({ report }: { report: BucketReport }): JSX.Element {
  const refusals = [report.list, report.write, report.read].filter((each) => each !== null);
  const first = new Map<string, Failure>(refusals.toReversed().map((each) => [each.code, each]));
  return (
    <div id="bucket-refusals">
      <h3>{t('sync.setUp.unusable')}</h3>
      {[...first.values()].toReversed().map((failure) => (
        <FailureNotice key={failure.code} failure={failure} />
      ))}
      <ClockWarning report={report} />
    </div>
  );
}

/** That the bucket can be used, and what is to be known of it. */
export function Usable({ report }: { report: BucketReport }): JSX.Element {
  return (
    <div id="bucket-usable">
      <p class="setting-hint">{t('sync.setUp.usable')}</p>
      <ClockWarning report={report} />
      {report.replaces === false && <p class="failure-line">{t('sync.setUp.unconditional')}</p>}
    </div>
  );
}

function ClockWarning({ report: { clockAhead } }: { report: BucketReport }): JSX.Element | null {
  if (clockAhead === null) return null;
  const count = Math.round(Math.abs(clockAhead) / 60_000);
  return <p class="failure-line">{t('sync.setUp.clock', { count })}</p>;
}
