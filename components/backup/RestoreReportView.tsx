import type { JSX } from 'preact';
import type { RestoreReport } from '../../utils/archive/restore/restore-report';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import { reasonWords } from '../links/reason-words';
import { Figures } from '../ui/Figures';

/** Longest title shown of a row, in UTF-16 units. */
const LONGEST = 200;

/** What a restore has done, in numbers. */
export function RestoreFigures({ report }: { report: RestoreReport }): JSX.Element {
  const { merged, edited, files, watches, settings } = report;
  const figures = [
    [t('restore.added'), merged.added],
    [t('restore.there'), merged.alreadyThere],
    [t('restore.outOfBin'), merged.restored],
    [t('restore.edited'), edited],
    [t('restore.filesAdded'), files.added],
    [t('transfer.casesNew'), merged.cases.added],
    [t('transfer.searchesNew'), merged.savedSearches.added],
    [t('transfer.linksNew'), merged.links.added],
    [t('restore.watches'), watches],
    [t('restore.settings'), settings],
    [t('restore.filesMissing'), files.missing],
  ] as const;
  return (
    <>
      <Figures figures={figures.filter(([, count], index) => index < 2 || count > 0)} />
      {report.damagedLines > 0 && <p>{t('restore.damagedLines', { count: report.damagedLines })}</p>}
      {report.ledger === 'kept' && <p id="restore-ledger-kept">{t('restore.ledgerKept')}</p>}
      {report.ledger === 'forked' && <p id="restore-ledger-forked">{t('restore.ledgerForked')}</p>}
    </>
  );
}

/** The rows that are not restored, each with its reasons; nothing when all are. */
export function RestoreRefused({
  report: { refused, refusedRows },
}: {
  report: Pick<RestoreReport, 'refused' | 'refusedRows'>;
}): JSX.Element | null {
  if (refusedRows === 0) return null;
  const more = refusedRows - refused.length;
  return (
    <section id="restore-refused" class="problems" aria-labelledby="refused-title">
      <h4 id="refused-title">{t('restore.refusedTitle', { count: refusedRows })}</h4>
      <ul tabIndex={0} aria-labelledby="refused-title">
        {refused.map(({ part, line, title, reasons }) => (
          <li key={`${part} ${line}`}>
            <code dir="ltr">{t('restore.row', { file: part, line })}</code>
            {title !== null && <bdi>{printable(title.slice(0, LONGEST))}</bdi>}
            <span class="problem-reasons">{reasons.map(reasonWords).join('; ')}</span>
          </li>
        ))}
        {more > 0 && <li>{t('transfer.problemsMore', { count: more })}</li>}
      </ul>
    </section>
  );
}
