import type { JSX } from 'preact';
import { formatPercent } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { hasSeveralKeys } from '../../utils/integrity/key-periods';
import type { Verification } from '../../utils/model/evidence';
import { ProblemRow } from '../evidence/ProblemRow';
import { problemWords } from '../evidence/problem-words';
import { FailureNotice } from '../ui/FailureNotice';
import { useFileCheck } from './use-file-check';

/**
 * Says of an export that is to be imported whether it still is as its ledger has it: that ledger stays in the file, so nobody could
 * check it here later.
 */
export function FileLedger({ file }: { file: File }): JSX.Element {
  const check = useFileCheck(file);
  return (
    <section
      id="import-ledger"
      class="problems"
      aria-labelledby="ledger-title"
      data-phase={check.phase}
      data-state={check.phase === 'done' ? stateOf(check.verification) : undefined}
    >
      <h4 id="ledger-title">{t('transfer.ledgerTitle')}</h4>
      {check.phase === 'working' && <p>{t('evidence.verifying', { percent: formatPercent(check.share) })}</p>}
      {check.phase === 'failed' && <FailureNotice failure={check.failure} />}
      {check.phase === 'done' && <Outcome verification={check.verification} />}
    </section>
  );
}

/** `none`: the file has no ledger, as exports of the first Menbe. */
function stateOf({ problemCount, problems }: Verification): 'good' | 'bad' | 'none' {
  if (problemCount === 0) return 'good';
  return problems.some(({ code }) => code === 'no-evidence') ? 'none' : 'bad';
}

function Outcome({ verification }: { verification: Verification }): JSX.Element {
  const { keys, problems, problemCount } = verification;
  const more = problemCount - problems.length;
  switch (stateOf(verification)) {
    case 'good':
      return <p>{t(hasSeveralKeys(keys) ? 'evidence.pageGoodKeys' : 'evidence.pageGood')}.</p>;
    case 'none':
      return <p>{problemWords('no-evidence')}</p>;
    case 'bad':
      return (
        <>
          <p>{t('transfer.ledgerBad')}</p>
          <ul tabIndex={0} aria-labelledby="ledger-title">
            {problems.map((problem, index) => (
              <ProblemRow key={index} problem={problem} hrefOf={null} />
            ))}
            {more > 0 && <li>{t('evidence.more', { count: more })}</li>}
          </ul>
        </>
      );
  }
}
