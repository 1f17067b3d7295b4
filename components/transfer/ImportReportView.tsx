import type { JSX } from 'preact';
import type { ImportReport } from '../../utils/archive/import/import-report';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';

/** The numbers of items that an import would add or has added, and of the others by reason. */
export function ImportFigures({ report, done }: { report: ImportReport; done: boolean }): JSX.Element {
  const figures = [
    [t(done ? 'transfer.added' : 'transfer.wouldAdd'), report.added],
    [t(done ? 'transfer.restored' : 'transfer.wouldRestore'), report.restored],
    [t('transfer.alreadyThere'), report.alreadyThere],
    [t('transfer.invalid'), report.invalid],
  ] as const;
  return (
    <dl class="figures">
      {figures.map(([name, count]) => (
        <div key={name} class="figure" data-none={count === 0}>
          <dt>{name}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The items that cannot be imported, each with its reasons; nothing when all can. */
export function ImportProblems({ report }: { report: ImportReport }): JSX.Element | null {
  if (report.invalid === 0) return null;
  const more = report.invalid - report.problems.length;
  return (
    <section class="problems" aria-labelledby="problems-title">
      <h4 id="problems-title">{t('transfer.problemsTitle', { count: report.invalid })}</h4>
      <ul tabIndex={0} aria-labelledby="problems-title">
        {report.problems.map(({ index, id, reasons }) => (
          <li key={index}>
            <span class="problem-item">{t('transfer.problem', { number: index + 1 })}</span>
            {id !== null && <code>{id}</code>}
            <span class="problem-reasons">{reasons.join('; ')}</span>
          </li>
        ))}
        {more > 0 && <li>{t('transfer.problemsMore', { count: more })}</li>}
      </ul>
    </section>
  );
}
