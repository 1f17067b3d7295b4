import type { JSX } from 'preact';
import type { ForeignChain } from '../../utils/archive/restore/foreign-chain';
import type { RestorePlan } from '../../utils/archive/restore/plan-restore';
import { shortDateTime } from '../../utils/i18n/format';
import { formatBytes } from '../../utils/i18n/format-size';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import { Figures } from '../ui/Figures';
import { flawWords } from './flaw-words';
import { RestoreRefused } from './RestoreReportView';

/** Flaws that are listed; further ones are counted. */
const MOST_FLAWS = 100;

/** What a set of backups holds, what is missing of it, and what restoring it would do. */
export function PlanView({ plan }: { plan: RestorePlan }): JSX.Element {
  const { device, from, to, bytes, sources, edits, binned, files } = plan;
  return (
    <>
      <h3>
        {plan.locked
          ? t('backupKeys.lockedTitle')
          : t('restore.planTitle', { device: printable(device || t('restore.unnamed')) })}
      </h3>
      {from !== null && to !== null && (
        <p id="restore-when">
          {t('restore.when', { from: shortDateTime(from), to: shortDateTime(to), size: formatBytes(bytes) })}
        </p>
      )}
      {plan.locked ? (
        <p id="restore-locked">{t('restore.locked')}</p>
      ) : (
        <>
          <Figures
            figures={[
              [t('restore.new'), sources.new],
              [t('restore.there'), sources.there],
              [t('restore.edits'), edits],
              [t('restore.binned'), binned],
              [t('restore.files'), files],
            ]}
          />
          <p>{t('restore.merges')}</p>
        </>
      )}
      <Condition plan={plan} />
      {!plan.locked && <p id="restore-ledger">{ledgerWords(plan.index.ledger)}</p>}
      <RestoreRefused report={plan} />
    </>
  );
}

/** Whether the set is whole, else what is wrong with it. */
function Condition({ plan }: { plan: RestorePlan }): JSX.Element {
  const { flaws } = plan.set;
  if (flaws.length + plan.damagedLines === 0) return <p id="restore-whole">{t('restore.whole')}</p>;
  return (
    <section id="restore-flaws" class="problems" aria-labelledby="flaws-title">
      <h4 id="flaws-title">{t('restore.flawsTitle')}</h4>
      <p>{t('restore.flawsHint')}</p>
      <ul tabIndex={0} aria-labelledby="flaws-title">
        {flaws.slice(0, MOST_FLAWS).map((flaw, index) => (
          <li key={index}>{flawWords(flaw)}</li>
        ))}
        {plan.damagedLines > 0 && <li>{t('restore.damagedLines', { count: plan.damagedLines })}</li>}
        {flaws.length > MOST_FLAWS && (
          <li>{t('transfer.problemsMore', { count: flaws.length - MOST_FLAWS })}</li>
        )}
      </ul>
    </section>
  );
}

function ledgerWords({ head, end, problems }: ForeignChain): string {
  if (problems.length > 0) return t('restore.ledgerBroken', { number: problems[0]?.seq ?? 1 });
  if (!head) return t('restore.ledgerNone');
  const holds = t('restore.ledgerHolds', { count: head.seq });
  return end > head.seq ? `${holds} ${t('restore.ledgerShort', { from: head.seq + 1, to: end })}` : holds;
}
