import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LinkImportStopped } from '../../utils/archive/link-import/link-import-stopped';
import type { LinkReport } from '../../utils/archive/links/link-report';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { Offer } from '../../utils/import/offer/offer';
import { FailureNotice } from '../ui/FailureNotice';
import { ColumnForm } from './ColumnForm';
import { LinkChoices } from './LinkChoices';
import { LinkProblems } from './LinkProblems';
import { formatWords } from './link-words';
import { type LinkImporting, type LinkImportState, useLinkImport } from './use-link-import';

interface Props {
  offer: Offer;
  /** Back to choosing a file. */
  onRestart: () => void;
  /** Shows the links, or the sources. */
  onShow: (what: 'links' | 'sources') => void;
}

type StateOf<Phase extends LinkImportState['phase']> = Extract<LinkImportState, { phase: Phase }>;

/** The steps of an import of links, below the title of its dialog. */
export function LinkImport({ offer, onRestart, onShow }: Props): JSX.Element {
  const importing = useLinkImport(offer, onRestart);
  const { state } = importing;
  switch (state.phase) {
    case 'reading':
    case 'importing':
      return (
        <Working
          words={t(`links.${state.phase}`, { file: offer.name, count: state.rows })}
          share={state.phase === 'importing' ? state.rows / state.of : undefined}
          onCancel={importing.cancel}
        />
      );
    case 'stopping':
      return <Working words={t('links.stopping', { file: offer.name })} onCancel={null} />;
    case 'surveyed':
      return <Surveyed state={state} importing={importing} file={offer.name} onRestart={onRestart} />;
    case 'imported':
      return <Imported report={state.report} onUndo={importing.undo} onShow={onShow} />;
    case 'undone':
      return <Undone onRestart={onRestart} />;
    case 'stopped':
      return (
        <div id="link-result" class="dialog-body" data-state="failed" data-code={state.failure.code}>
          <FailureNotice failure={state.failure} />
          {state.until && <StoppedAt until={state.until} />}
          <Restart onRestart={onRestart} />
        </div>
      );
  }
}

/** How far an import came before it failed, and what became of that. */
function StoppedAt({ until }: { until: LinkImportStopped }): JSX.Element {
  const { report, isTakenBack } = until;
  return (
    <>
      <p id="link-stopped-at">
        {t('links.stoppedAt', { count: report.rows })}{' '}
        {t(isTakenBack ? 'links.takenBack' : 'links.notTakenBack')}
      </p>
      <Problems report={report} />
    </>
  );
}

interface WorkingProps {
  words: string;
  /** How much is done, as far as that is known. */
  share?: number | undefined;
  /** `null` once it was cancelled. */
  onCancel: (() => void) | null;
}

function Working({ words, share, onCancel }: WorkingProps): JSX.Element {
  return (
    <div id="link-progress" class="dialog-body">
      <p role="status">{words}</p>
      <progress aria-label={words} max={1} value={share} />
      <div class="dialog-actions">
        <button class="button" disabled={onCancel === null} onClick={onCancel ?? undefined}>
          {t('transfer.cancel')}
        </button>
      </div>
    </div>
  );
}

interface SurveyedProps {
  state: StateOf<'surveyed'>;
  importing: LinkImporting;
  file: string;
  onRestart: () => void;
}

function Surveyed({ state, importing, file, onRestart }: SurveyedProps): JSX.Element {
  const [tag, setTag] = useState('');
  const { survey, isStale, table, columns } = state;
  const { report, format, groups } = survey;
  const count = report.added + report.merged + report.texts;
  return (
    <div id="link-survey" class="dialog-body" aria-busy={isStale} data-format={format.id}>
      <h3>{t('links.surveyTitle')}</h3>
      <p class="dialog-file">{t('links.recognised', { format: formatWords(format.id), file })}</p>
      {table && <ColumnForm table={table} columns={columns} tool={format.tool} onColumns={importing.map} />}
      <Figures report={report} />
      <p>{t(hasTexts(report) ? 'links.textsHint' : 'links.waitHint')}</p>
      <Notes report={report} />
      <LinkChoices groups={groups} choice={importing.choice} onChoice={importing.choose} />
      <Problems report={report} />
      {count > 0 ? <TagField tag={tag} onTag={setTag} /> : <p role="status">{t('links.nothing')}</p>}
      <div class="dialog-actions">
        <button class="button" onClick={onRestart}>
          {t('transfer.anotherFile')}
        </button>
        {count > 0 && (
          <button
            id="links-confirm"
            class="button button-primary"
            disabled={isStale}
            onClick={() => importing.confirm(tag.trim())}
          >
            {report.texts > 0
              ? t('links.confirmTexts', { count: report.texts })
              : t('links.confirm', { count })}
          </button>
        )}
      </div>
    </div>
  );
}

function TagField({ tag, onTag }: { tag: string; onTag: (tag: string) => void }): JSX.Element {
  return (
    <label class="link-tag">
      {t('links.tag')}
      <input
        id="links-tag"
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={100}
        value={tag}
        onInput={(event) => onTag(event.currentTarget.value)}
      />
    </label>
  );
}

/** Whether rows of the file have texts. */
function hasTexts({ texts, textsThere, textProblems }: LinkReport): boolean {
  return texts + textsThere + textProblems.length > 0;
}

function Problems({ report: { problems, textProblems, timeProblems } }: { report: LinkReport }): JSX.Element {
  return (
    <>
      <LinkProblems problems={problems} />
      <LinkProblems problems={textProblems} of="text" />
      <LinkProblems problems={timeProblems} of="time" />
    </>
  );
}

const LINK_FIGURES = ['added', 'merged', 'there', 'leftOut'] as const;
const TEXT_FIGURES = ['texts', 'textsThere'] as const;

function Figures({ report }: { report: LinkReport }): JSX.Element {
  const figures = hasTexts(report) ? [...TEXT_FIGURES, ...LINK_FIGURES] : LINK_FIGURES;
  return (
    <dl class="figures">
      {figures.map((name) => (
        <Figure key={name} name={name} count={report[name]} />
      ))}
      <Figure name="problems" count={report.problems.length} />
    </dl>
  );
}

interface FigureProps {
  name: (typeof TEXT_FIGURES | typeof LINK_FIGURES)[number] | 'problems';
  count: number;
}

function Figure({ name, count }: FigureProps): JSX.Element {
  return (
    <div class="figure" data-figure={name} data-none={count === 0}>
      <dt>{t(`links.${name}`)}</dt>
      <dd>{formatCount(count)}</dd>
    </div>
  );
}

/** How many highlights come with the links, and how many pages are archived already and get theirs at once. */
function Notes({ report: { highlights, archived } }: { report: LinkReport }): JSX.Element {
  return (
    <>
      {highlights > 0 && <p>{t('links.highlightsNote', { count: highlights })}</p>}
      {archived > 0 && <p>{t('links.archivedNote', { count: archived })}</p>}
    </>
  );
}

interface ImportedProps extends Pick<Props, 'onShow'> {
  report: LinkReport;
  onUndo: () => void;
}

function Imported({ report, onUndo, onShow }: ImportedProps): JSX.Element {
  const hasSources = report.texts > 0;
  return (
    <div id="link-result" class="dialog-body" role="status" data-state="done">
      <h3>{t('links.resultTitle')}</h3>
      <Figures report={report} />
      <Notes report={report} />
      <Problems report={report} />
      <div class="dialog-actions">
        <button id="links-undo" class="button" onClick={onUndo}>
          {t('links.undo')}
        </button>
        <button
          id="links-show"
          class="button button-primary"
          onClick={() => onShow(hasSources ? 'sources' : 'links')}
        >
          {t(hasSources ? 'links.showSources' : 'links.show')}
        </button>
      </div>
    </div>
  );
}

function Undone({ onRestart }: Pick<Props, 'onRestart'>): JSX.Element {
  return (
    <div id="link-result" class="dialog-body" role="status" data-state="undone">
      <p>{t('links.undone')}</p>
      <Restart onRestart={onRestart} />
    </div>
  );
}

function Restart({ onRestart }: Pick<Props, 'onRestart'>): JSX.Element {
  return (
    <div class="dialog-actions">
      <button class="button" onClick={onRestart}>
        {t('transfer.anotherFile')}
      </button>
    </div>
  );
}
