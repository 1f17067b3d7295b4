import type { JSX } from 'preact';
import type { LinkProblem } from '../../utils/archive/links/link-report';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import { saveDownload } from '../../utils/platform/save-download';
import { useAttempt } from '../ui/hooks/use-attempt';
import { FailureNotice } from '../ui/FailureNotice';
import { reasonWords } from './reason-words';

/** Most rows that are shown; the table that can be saved has all. */
const SHOWN = 100;

const TITLES = {
  link: 'links.problemsTitle',
  text: 'links.textProblemsTitle',
  time: 'links.timeProblemsTitle',
} as const;
const HINTS = { text: 'links.textProblemsHint', time: 'links.timeProblemsHint' } as const;

interface Props {
  problems: readonly LinkProblem[];
  /** `text`: the links can be taken, but no sources can be made of their texts. `time`: they are taken without the time of saving. */
  of?: keyof typeof TITLES;
}

/**
 * The rows of a file that cannot be taken, each with its place and the reason. Renders nothing where all can be
 * taken.
 */
export function LinkProblems({ problems, of = 'link' }: Props): JSX.Element | null {
  const { failure, attempt } = useAttempt();
  if (problems.length === 0) return null;
  const more = problems.length - SHOWN;
  return (
    <section class="problems" aria-labelledby={`${of}-problems-title`}>
      <h4 id={`${of}-problems-title`}>{t(TITLES[of], { count: problems.length })}</h4>
      {of !== 'link' && <p>{t(HINTS[of])}</p>}
      <ul id={`${of}-problems`} tabIndex={0} aria-labelledby={`${of}-problems-title`}>
        {problems.slice(0, SHOWN).map(({ at, title, reason }) => (
          <li key={at}>
            <span class="problem-item">{printable(at)}</span>
            {title !== null && <bdi>{printable(title)}</bdi>}
            <span class="problem-reasons">{reasonWords(reason)}</span>
          </li>
        ))}
        {more > 0 && <li>{t('transfer.problemsMore', { count: more })}</li>}
      </ul>
      <button
        id={`${of}-problems-save`}
        class="button button-quiet"
        onClick={() => void attempt(() => saveTable(problems))}
      >
        {t('links.problemsSave')}
      </button>
      {failure && <FailureNotice failure={failure} />}
    </section>
  );
}

/** Saves all of them as a table for spreadsheets: UTF-8 with a byte order mark, lines by RFC 4180. */
async function saveTable(problems: readonly LinkProblem[]): Promise<void> {
  const rows = [
    [t('links.where'), t('links.whatTitle'), t('links.why')],
    ...problems.map(({ at, title, reason }) => [at, title ?? '', reasonWords(reason)]),
  ];
  const text = `\uFEFF${rows.map((cells) => cells.map(toCell).join(',')).join('\r\n')}\r\n`;
  await saveDownload(`${t('links.problemsFile')}.csv`, (write) => write(new TextEncoder().encode(text)));
}

/** A cell of CSV. Text that a spreadsheet would take for a formula gets an apostrophe in front. */
function toCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
