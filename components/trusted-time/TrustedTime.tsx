import type { JSX } from 'preact';
import { readSnapshotTimes, type SnapshotTime } from '../../utils/archive/time-stamps/read-snapshot-times';
import { stampedLedger } from '../../utils/archive/time-stamps/stamped-ledger';
import { getDatabase } from '../../utils/db/database';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { serviceName } from '../../utils/model/time-services';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { TimeDetails } from './TimeDetails';

/** When a snapshot's record was stamped and by whom, each verified as it is shown; nothing where nobody has. */
export function TrustedTime({ snapshotId }: { snapshotId: string }): JSX.Element | null {
  const { value: times, failure } = useLiveQuery(
    () => readSnapshotTimes(getDatabase(), stampedLedger(getDatabase()), snapshotId),
    [snapshotId],
  );
  if (failure) return <FailureNotice failure={failure} />;
  if (!times || times.length === 0) return null;
  return (
    <>
      <dt>{t('time.title')}</dt>
      <dd id="trusted-times">
        <ul class="trusted-times">
          {times.map((time) => (
            <li key={time.row.id}>
              <Line time={time} />
            </li>
          ))}
        </ul>
        <TimeDetails times={times} />
      </dd>
    </>
  );
}

function Line({ time: { row, report } }: { time: SnapshotTime }): JSX.Element {
  const service = serviceName(row.authority);
  if (report.kind === 'fault')
    return (
      <span class="failure-line" title={`${report.fault}: ${report.detail}`}>
        {t('time.fault', { service })}
      </span>
    );
  if (report.kind === 'rfc3161') {
    const { genTime, signer, vouchedBy } = report.facts;
    return (
      <>
        <time dateTime={genTime} title={exactTime(genTime)}>
          {t('time.signedBy', { date: shortDateTime(genTime), signer: commonName(signer.subject) })}
        </time>
        {!vouchedBy && <span class="stated-at"> ({t('time.notVouched')})</span>}
      </>
    );
  }
  const [block] = report.facts.blocks;
  if (block) return <span>{t('time.inBlock', { height: String(block.height) })}</span>;
  return <span class="stated-at">{t('time.promise', { service })}</span>;
}

/** What a certificate's owner is called: "CN=…" of the whole name. */
function commonName(subject: string): string {
  return /(?:^|, )CN=(.*?)(?=, \w+=|$)/.exec(subject)?.[1] ?? subject;
}
