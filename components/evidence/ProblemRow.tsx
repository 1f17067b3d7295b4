import type { JSX } from 'preact';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import type { EvidenceProblem } from '../../utils/model/evidence';
import { problemPlace, problemWords } from './problem-words';

interface Props {
  problem: EvidenceProblem;
  hrefOf: ((snapshotId: string) => string) | null;
}

/** One thing that is wrong, and where. */
export function ProblemRow({ problem, hrefOf }: Props): JSX.Element {
  const { code, snapshotId, detail } = problem;
  const place = problemPlace(problem);
  return (
    <li data-code={code}>
      <span class="problem-item">{problemWords(code)}</span>
      {place !== '' && <span class="problem-reasons">{place}</span>}
      {detail !== null && <code>{printable(detail)}</code>}
      {snapshotId !== null && hrefOf && <a href={hrefOf(snapshotId)}>{t('evidence.openSource')}</a>}
    </li>
  );
}
