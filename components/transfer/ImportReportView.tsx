import type { JSX } from 'preact';
import type { ImportReport } from '../../utils/archive/import/import-report';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import { reasonWords } from '../links/reason-words';
import { Figures } from '../ui/Figures';

/** The numbers of items that an import would add or has added, and of the others by reason. */
export function ImportFigures({ report, done }: { report: ImportReport; done: boolean }): JSX.Element {
  const figures = [
    [t(done ? 'transfer.added' : 'transfer.wouldAdd'), report.added],
    [t(done ? 'transfer.restored' : 'transfer.wouldRestore'), report.restored],
    [t('transfer.alreadyThere'), report.alreadyThere],
    [t('transfer.invalid'), report.invalid + report.refused],
  ] as const;
  return <Figures figures={figures} />;
}

/** What an import would do, or has done, with cases, saved searches and links; nothing where the file has no new ones. */
export function ImportArranged({ report }: { report: ImportReport }): JSX.Element | null {
  const { cases, savedSearches, links, missingSources } = report;
  const figures = [
    [t('transfer.casesNew'), cases.added],
    [t('transfer.casesMore'), cases.changed],
    [t('transfer.searchesNew'), savedSearches.added],
    [t('transfer.linksNew'), links.added],
    [t('transfer.linksMore'), links.merged],
  ] as const;
  const some = figures.filter(([, count]) => count > 0);
  if (some.length === 0 && missingSources === 0) return null;
  return (
    <>
      {some.length > 0 && <Figures id="import-arranged" figures={some} />}
      {links.added + links.merged > 0 && <p id="import-links">{t('transfer.linksHint')}</p>}
      {missingSources > 0 && (
        <p id="import-missing">{t('transfer.missingSources', { count: missingSources })}</p>
      )}
    </>
  );
}

/** What a row of each list is called where it cannot be imported. */
const PROBLEM_WORDS = {
  items: 'transfer.problem',
  cases: 'transfer.problemCase',
  savedSearches: 'transfer.problemSearch',
  linkImports: 'transfer.problemLinkImport',
  links: 'transfer.problemLink',
} as const;

/** The rows that cannot be imported, each with its reasons; nothing when all can. */
export function ImportProblems({ report }: { report: ImportReport }): JSX.Element | null {
  const count = report.invalid + report.refused;
  if (count === 0) return null;
  const more = count - report.problems.length;
  return (
    <section class="problems" aria-labelledby="problems-title">
      <h4 id="problems-title">{t('transfer.problemsTitle', { count })}</h4>
      <ul tabIndex={0} aria-labelledby="problems-title">
        {report.problems.map(({ list, index, id, title, reasons }) => (
          <li key={`${list} ${index}`}>
            <span class="problem-item">{t(PROBLEM_WORDS[list], { number: index + 1 })}</span>
            {title !== null && <bdi>{printable(beginOf(title))}</bdi>}
            {id !== null && <code>{id}</code>}
            <span class="problem-reasons">{reasons.map(reasonWords).join('; ')}</span>
          </li>
        ))}
        {more > 0 && <li>{t('transfer.problemsMore', { count: more })}</li>}
      </ul>
    </section>
  );
}

/** What the user wrote and the file has a later text for: both stay, the file's above. Nothing where there is none. */
export function ImportKept({ report }: { report: ImportReport }): JSX.Element | null {
  if (report.rewritten === 0) return null;
  const more = report.rewritten - report.kept.length;
  return (
    <section id="import-kept" class="problems" aria-labelledby="kept-title">
      <h4 id="kept-title">{t('transfer.keptTitle', { count: report.rewritten })}</h4>
      <p>{t('transfer.keptHint')}</p>
      <ul tabIndex={0} aria-labelledby="kept-title">
        {report.kept.map((kept, index) => (
          <li key={index}>
            {kept.what === 'case-note' ? (
              <bdi>{printable(kept.caseName)}</bdi>
            ) : (
              <code dir="ltr">{printable(kept.pageUrl)}</code>
            )}
            <span class="problem-reasons">{printable(beginOf(kept.text))}</span>
          </li>
        ))}
        {more > 0 && <li>{t('transfer.problemsMore', { count: more })}</li>}
      </ul>
    </section>
  );
}

/** Longest text shown of one, in UTF-16 units. */
const LONGEST = 200;

function beginOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
