import type { JSX } from 'preact';
import { formatPercent } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { Dialog, DialogHeader } from '../ui/Dialog';
import { RestoreSteps } from '../backup/RestoreSteps';
import { FailureNotice } from '../ui/FailureNotice';
import { ProgressStep } from '../ui/ProgressStep';
import { LinkImport } from '../links/LinkImport';
import { sideHash, WHOLE } from '../navigation/route';
import { FileChooser } from './FileChooser';
import { FileLedger } from './FileLedger';
import { ImportArranged, ImportFigures, ImportKept, ImportProblems } from './ImportReportView';
import { type Importing, type ImportState, useImport } from './use-import';

/**
 * Three steps: a file is chosen, a dry run says what importing it would do, and the import runs. The close button cancels
 * running work; Escape stops it first and shows how far it came.
 */
export function ImportDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const importing = useImport();
  const { phase } = importing.state;
  return (
    <Dialog
      id="import-dialog"
      class="dialog"
      labelledBy="import-title"
      phase={phase}
      onStop={phase === 'working' ? importing.cancel : null}
      onClose={onClose}
    >
      {(close) => (
        <>
          <DialogHeader
            id="import-title"
            title={t(phase === 'restore' ? 'restore.title' : 'transfer.importTitle')}
            closeLabel={t('transfer.close')}
            onClose={() => {
              importing.cancel();
              close();
            }}
          />
          <Step importing={importing} onClose={close} />
        </>
      )}
    </Dialog>
  );
}

function Step({ importing, onClose }: { importing: Importing; onClose: () => void }): JSX.Element {
  const { state } = importing;
  switch (state.phase) {
    case 'choose':
      return <FileChooser onFiles={importing.check} onOffer={importing.take} onRestore={importing.restore} />;
    case 'restore':
      return <RestoreSteps files={state.files} onRestart={importing.restart} onClose={onClose} />;
    case 'links':
      return (
        <LinkImport
          offer={state.offer}
          onRestart={importing.restart}
          onShow={(what) => (what === 'links' ? showLinks(onClose) : onClose())}
        />
      );
    case 'working':
      return <Working state={state} onCancel={importing.cancel} />;
    case 'checked':
      return <Checked state={state} importing={importing} />;
    case 'imported':
      return <Imported state={state} onClose={onClose} />;
    case 'stopped':
      return <Stopped state={state} onRestart={importing.restart} />;
  }
}

function showLinks(close: () => void): void {
  close();
  location.hash = sideHash('links', WHOLE);
}

type StateOf<Phase extends ImportState['phase']> = Extract<ImportState, { phase: Phase }>;

function Working({ state, onCancel }: { state: StateOf<'working'>; onCancel: () => void }): JSX.Element {
  const { file, dryRun, items, share } = state;
  const label = t(dryRun ? 'transfer.checking' : 'transfer.importing', {
    file: file.name,
    items,
    percent: formatPercent(share),
  });
  return (
    <ProgressStep
      id="import-progress"
      cancelId="import-cancel"
      label={label}
      share={share}
      onCancel={onCancel}
    />
  );
}

function Checked({ state, importing }: { state: StateOf<'checked'>; importing: Importing }): JSX.Element {
  const { report, file } = state;
  const count = report.added + report.restored;
  const isOfUse = count + arrangedCount(report) > 0;
  return (
    <div id="import-report" class="dialog-body" role="status" {...figuresData(state)}>
      <h3>{t('transfer.reportTitle')}</h3>
      <p class="dialog-file">{file.name}</p>
      <ImportFigures report={report} done={false} />
      <ImportArranged report={report} />
      <ImportKept report={report} />
      <ImportProblems report={report} />
      <FileLedger file={file} />
      {!isOfUse && <p>{t(nothingWords(report))}</p>}
      <div class="dialog-actions">
        <button class="button" onClick={importing.restart}>
          {t('transfer.anotherFile')}
        </button>
        {isOfUse && (
          <button id="import-confirm" class="button button-primary" onClick={importing.confirm}>
            {count > 0 ? t('transfer.confirm', { count }) : t('transfer.import')}
          </button>
        )}
      </div>
    </div>
  );
}

/** How many cases, saved searches and links are new, or get more. */
function arrangedCount({ cases, savedSearches, links }: StateOf<'checked'>['report']): number {
  return cases.added + cases.changed + savedSearches.added + links.added + links.merged;
}

/** Why nothing of a file is imported. */
function nothingWords({ alreadyThere, invalid, refused }: StateOf<'checked'>['report']) {
  if (invalid + refused === 0) return 'transfer.nothingToImport' as const;
  return alreadyThere > 0 ? ('transfer.nothingElse' as const) : ('transfer.nothingValid' as const);
}

function Imported({ state, onClose }: { state: StateOf<'imported'>; onClose: () => void }): JSX.Element {
  return (
    <div id="import-result" class="dialog-body" role="status" data-state="done" {...figuresData(state)}>
      <h3>{t('transfer.resultTitle')}</h3>
      <ImportFigures report={state.report} done />
      <ImportArranged report={state.report} />
      <ImportKept report={state.report} />
      <ImportProblems report={state.report} />
      <div class="dialog-actions">
        <button class="button button-primary" onClick={onClose}>
          {t('transfer.close')}
        </button>
      </div>
    </div>
  );
}

function Stopped({ state, onRestart }: { state: StateOf<'stopped'>; onRestart: () => void }): JSX.Element {
  const { failure, report } = state;
  return (
    <div id="import-result" class="dialog-body" data-state="failed" data-code={failure.code}>
      <FailureNotice failure={failure} />
      {report && <ImportFigures report={report} done />}
      {report && <ImportArranged report={report} />}
      {report && <ImportProblems report={report} />}
      <div class="dialog-actions">
        <button class="button" onClick={onRestart}>
          {t('transfer.anotherFile')}
        </button>
      </div>
    </div>
  );
}

/** The figures for scripts, beside the words for people. */
function figuresData({ report }: { report: StateOf<'checked'>['report'] }): Record<`data-${string}`, number> {
  return {
    'data-items': report.items,
    'data-added': report.added,
    'data-already-there': report.alreadyThere,
    'data-restored': report.restored,
    'data-invalid': report.invalid,
    'data-cases': report.cases.added,
    'data-saved-searches': report.savedSearches.added,
    'data-links': report.links.added,
  };
}
