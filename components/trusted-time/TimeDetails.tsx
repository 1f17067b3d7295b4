import type { JSX } from 'preact';
import type { SnapshotTime } from '../../utils/archive/time-stamps/read-snapshot-times';
import { t } from '../../utils/i18n/translate';
import type { ProofFacts } from '../../utils/integrity/time/ots/upgrade-proof';
import type { TimeStampFacts } from '../../utils/integrity/time/verify-time-stamp';
import { serviceName } from '../../utils/model/time-services';

/** What was checked of each token, what was not, and what the reader can compare. */
export function TimeDetails({ times }: { times: readonly SnapshotTime[] }): JSX.Element {
  return (
    <details class="time-details">
      <summary>{t('time.howChecked')}</summary>
      <p>{t('time.checked')}</p>
      {times.map(({ row, report }) => (
        <section key={row.id}>
          <h2>
            <bdi dir="ltr">{serviceName(row.authority)}</bdi>
          </h2>
          {report.kind === 'rfc3161' && <Authority facts={report.facts} />}
          {report.kind === 'opentimestamps' && <Calendar facts={report.facts} />}
          {report.kind === 'fault' && (
            <code dir="ltr">
              {report.fault}: {report.detail}
            </code>
          )}
        </section>
      ))}
    </details>
  );
}

function Authority({ facts }: { facts: TimeStampFacts }): JSX.Element {
  const { accuracyMs } = facts;
  return (
    <>
      {accuracyMs !== null && <p>{t('time.accuracy', { seconds: accuracyMs / 1000 })}</p>}
      <p>{rootWords(facts)}</p>
      <p>{t('time.notRevoked')}</p>
    </>
  );
}

function rootWords({ vouchedBy, root, chain }: TimeStampFacts): string {
  if (vouchedBy) return t('time.rootKnown', { root: vouchedBy.name, sha256: vouchedBy.sha256 });
  return root
    ? t('time.root', { subject: root.subject, sha256: root.sha256 })
    : t('time.chainEnd', { issuer: chain.at(-1)?.issuer ?? '' });
}

function Calendar({ facts }: { facts: ProofFacts }): JSX.Element {
  const [block] = facts.blocks;
  if (block) return <p>{t('time.inBlockHint', { root: block.merkleRoot })}</p>;
  return <p>{t('time.promise', { service: facts.pending.map(serviceName).join(', ') })}</p>;
}
