import { useRef, useState } from 'preact/hooks';
import { importArchive } from '../../utils/archive/import/import-archive';
import { type ImportReport, ImportStopped } from '../../utils/archive/import/import-report';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import { hasUnsafeHtml } from '../../utils/extract/sanitise';
import type { Failure } from '../../utils/model/result';
import type { Offer } from '../../utils/import/offer/offer';
import { holdsBackup } from '../backup/folder-of-files';
import { recognise } from './recognise';
import { useLeaveWarning } from '../ui/hooks/use-leave-warning';

/** The state of an import: a file is chosen, checked by a dry run, and imported once confirmed. */
export type ImportState =
  | { phase: 'choose' }
  /** What another tool gives out is imported in steps of its own. */
  | { phase: 'links'; offer: Offer }
  /** So are backups. */
  | { phase: 'restore'; files: readonly File[] }
  | { phase: 'working'; file: File; dryRun: boolean; share: number; items: number }
  | { phase: 'checked'; file: File; report: ImportReport }
  | { phase: 'imported'; report: ImportReport }
  /** `report`: what had been imported by then; `null` for a check, and where nothing is known. */
  | { phase: 'stopped'; failure: Failure; report: ImportReport | null };

/** An import and its steps. */
export interface Importing {
  state: ImportState;
  /** Tells what was chosen, and of an export of Menbe what importing it would do. Changes nothing. */
  check: (files: readonly File[]) => void;
  /** Restores a backup from the files of a folder. */
  restore: (files: readonly File[]) => void;
  /** Imports the links of what was read without a file. */
  take: (offer: Offer) => void;
  /** Imports the file that was checked. */
  confirm: () => void;
  cancel: () => void;
  /** Back to choosing a file. */
  restart: () => void;
}

/** Imports what was chosen into the archive. */
export function useImport(): Importing {
  const [state, setState] = useState<ImportState>({ phase: 'choose' });
  const running = useRef<AbortController | null>(null);
  useLeaveWarning(state.phase === 'working' && !state.dryRun);

  const run = async (file: File, dryRun: boolean) => {
    const controller = new AbortController();
    running.current = controller;
    setState({ phase: 'working', file, dryRun, share: 0, items: 0 });
    try {
      const report = await importArchive(getDatabase(), file, {
        dryRun,
        now: new Date(),
        isSafeHtml: (html) => !hasUnsafeHtml(html, window),
        onProgress: ({ bytes, totalBytes, items }) =>
          setState({ phase: 'working', file, dryRun, share: totalBytes > 0 ? bytes / totalBytes : 1, items }),
        signal: controller.signal,
      });
      setState(dryRun ? { phase: 'checked', file, report } : { phase: 'imported', report });
    } catch (error) {
      const failure = toFailure(error);
      const report = error instanceof ImportStopped && !dryRun ? error.report : null;
      // A check that was cancelled changed nothing: there is nothing to tell.
      if (dryRun && failure.code === 'import-cancelled') setState({ phase: 'choose' });
      else setState({ phase: 'stopped', failure, report });
    }
  };
  const check = async (files: readonly File[]) => {
    if (holdsBackup(files)) return setState({ phase: 'restore', files });
    try {
      const recognised = await recognise(files);
      if (recognised.kind === 'links') setState({ phase: 'links', offer: recognised.offer });
      else await run(recognised.file, true);
    } catch (error) {
      setState({ phase: 'stopped', failure: toFailure(error), report: null });
    }
  };
  return {
    state,
    check: (files) => void check(files),
    restore: (files) => setState({ phase: 'restore', files }),
    take: (offer) => setState({ phase: 'links', offer }),
    confirm: () => {
      if (state.phase === 'checked') void run(state.file, false);
    },
    cancel: () => running.current?.abort(),
    restart: () => setState({ phase: 'choose' }),
  };
}
