import { useEffect, useRef, useState } from 'preact/hooks';
import {
  importLinks,
  type LinkImportRequest,
  surveyLinks,
  type LinkSurvey,
} from '../../utils/archive/link-import/import-links';
import { LinkImportStopped } from '../../utils/archive/link-import/link-import-stopped';
import { FIRST_CHOICE, type LinkChoice } from '../../utils/archive/links/link-choice';
import type { LinkReport } from '../../utils/archive/links/link-report';
import { sweepImports } from '../../utils/archive/links/sweep-imports';
import { takeImportBack } from '../../utils/archive/links/undo-import';
import { getDatabase } from '../../utils/db/database';
import { mappableTable, type MappableTable } from '../../utils/import/formats/mappable-table';
import type { Offer } from '../../utils/import/offer/offer';
import type { LinkColumns } from '../../utils/import/table-columns';
import type { Failure } from '../../utils/model/result';
import { toFailure } from '../../utils/model/to-failure';
import { allowInertParsing } from '../../utils/platform/inert-parsing';
import { useLeaveWarning } from '../ui/hooks/use-leave-warning';
import { keepColumns, knownColumns } from './known-columns';

/** The state of an import of links. */
export type LinkImportState =
  | { phase: 'reading'; rows: number }
  | ({ phase: 'surveyed'; isStale: boolean } & Surveyed)
  /** `of`: how many rows there are, as the survey has counted them. */
  | { phase: 'importing'; rows: number; of: number }
  /** The user has stopped the import, and it is taken back. */
  | { phase: 'stopping' }
  | { phase: 'imported'; importId: string; report: LinkReport }
  | { phase: 'undone' }
  /** `until`: how far an import came; `null` for a survey, and where nothing had been read. */
  | { phase: 'stopped'; failure: Failure; until: LinkImportStopped | null };

/** What a file has, and how it was read. */
interface Surveyed {
  survey: LinkSurvey;
  /** The table that it is, where the user can say what its columns hold. */
  table: MappableTable | null;
  /** What the user says that they hold; `undefined` where the file is read as it was recognised. */
  columns: LinkColumns | undefined;
}

/** An import of links and its steps. */
export interface LinkImporting {
  state: LinkImportState;
  choice: LinkChoice;
  /** Changes the choice: the file is surveyed again. */
  choose: (choice: LinkChoice) => void;
  /** Says what the columns of a table hold, `null` for what was recognised: the file is surveyed again. */
  map: (columns: LinkColumns | null) => void;
  /** Imports what was chosen, with a tag for all; '' for none. */
  confirm: (tag: string) => void;
  undo: () => void;
  /** Stops what runs. An import that is stopped is taken back. */
  cancel: () => void;
}

/**
 * Imports the links of what was offered, after a survey of what that would do.
 * @param onCancelled called when the user has stopped it
 */
export function useLinkImport(offer: Offer, onCancelled: () => void): LinkImporting {
  const [state, setState] = useState<LinkImportState>({ phase: 'reading', rows: 0 });
  const [choice, setChoice] = useState(FIRST_CHOICE);
  /** A count, so that each mapping is read anew. */
  const [mappings, setMappings] = useState(0);
  const running = useRef<AbortController | null>(null);
  useLeaveWarning(state.phase === 'importing' || state.phase === 'stopping');

  /** Runs a step; one that still runs is stopped. */
  const run = async (work: (request: LinkImportRequest) => Promise<LinkImportState>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const isLast = () => running.current === controller;
    const onProgress = (rows: number) => isLast() && setState((now) => progressed(now, rows));
    try {
      const next = await work({ now: new Date(), choice, onProgress, signal });
      if (isLast()) setState(next);
    } catch (error) {
      const failure = toFailure(error);
      if (!isLast()) return;
      const until = error instanceof LinkImportStopped ? error : null;
      if (failure.code === 'import-cancelled' && until?.isTakenBack !== false) onCancelled();
      else setState({ phase: 'stopped', failure, until });
      sweep();
    }
  };
  useEffect(() => {
    setState((now) => (now.phase === 'surveyed' ? { ...now, isStale: true } : now));
    void run((request) => survey(offer, request));
  }, [offer, choice, mappings]);
  useEffect(() => () => running.current?.abort(), []);
  return {
    state,
    choice,
    choose: setChoice,
    map: (columns) => {
      if (state.phase !== 'surveyed' || !state.table) return;
      keepColumns(state.table, columns);
      // At once: the next one may be chosen before the file is read again.
      setState({ ...state, columns: columns ?? undefined, isStale: true });
      // Other columns have other tags and folders.
      setChoice(FIRST_CHOICE);
      setMappings(mappings + 1);
    },
    confirm: (tag) => {
      if (state.phase !== 'surveyed') return;
      const { columns } = state;
      setState({ phase: 'importing', rows: 0, of: state.survey.report.rows });
      // Pages in the file are read into documents that are never shown.
      allowInertParsing();
      void run(async (request) => ({
        phase: 'imported',
        ...(await importLinks(getDatabase(), offer, { ...request, tag, columns })),
      }));
    },
    undo: () => {
      if (state.phase === 'imported') void takeBack(state.importId, setState);
    },
    cancel: () => {
      running.current?.abort();
      setState((now) => (now.phase === 'importing' ? { phase: 'stopping' } : now));
    },
  };
}

/** Reads a file without taking anything; a table as the user has said before of one with the same columns. */
async function survey(offer: Offer, request: LinkImportRequest): Promise<LinkImportState> {
  const table = await mappableTable(offer);
  const columns = knownColumns(table);
  const found = await surveyLinks(getDatabase(), offer, { ...request, columns });
  return { phase: 'surveyed', isStale: false, table, columns, survey: found };
}

/** The former survey stays in sight while the file is surveyed again with another choice, and so does that an import is being stopped. */
function progressed(state: LinkImportState, rows: number): LinkImportState {
  return state.phase === 'reading' || state.phase === 'importing' ? { ...state, rows } : state;
}

async function takeBack(importId: string, show: (state: LinkImportState) => void): Promise<void> {
  try {
    await takeImportBack(getDatabase(), importId);
    show({ phase: 'undone' });
    sweep();
  } catch (error) {
    show({ phase: 'stopped', failure: toFailure(error), until: null });
  }
}

/**
 * Clears the tables of what was taken back. Not awaited: where it fails, the job `undone-imports` repeats it and
 * reports errors.
 */
function sweep(): void {
  sweepImports(getDatabase()).catch(() => undefined);
}
