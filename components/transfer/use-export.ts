import { useRef, useState } from 'preact/hooks';
import { exportParts } from '../../utils/archive/evidence/archive-parts';
import { exportArchive, type ExportScope } from '../../utils/archive/export-archive';
import { toFailure } from '../../utils/db/database-error';
import { getDatabase } from '../../utils/db/database';
import { exportFileName } from '../../utils/export/export-file-name';
import type { Failure } from '../../utils/model/result';
import { generatorName } from '../../utils/platform/generator-name';
import { saveDownload } from '../../utils/platform/save-download';
import { useLeaveWarning } from './use-leave-warning';

/** Where an export stands. `damaged`: ids of snapshots left out because the database has lost their content. */
export type ExportState =
  | { phase: 'idle' }
  | { phase: 'running'; items: number; total: number | null }
  | { phase: 'done'; items: number; bytes: number; damaged: string[]; fileName: string }
  | { phase: 'failed'; failure: Failure }
  | { phase: 'cancelled' };

/** An export and what can be done with it. One runs at a time: `start` does nothing while one does. */
export interface Exporting {
  state: ExportState;
  start: (scope: ExportScope) => void;
  cancel: () => void;
  dismiss: () => void;
}

/** Exports sources to a download of the browser. */
export function useExport(): Exporting {
  const [state, setState] = useState<ExportState>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);
  useLeaveWarning(state.phase === 'running');

  const run = async (scope: ExportScope, { signal }: AbortController) => {
    const exportedAt = new Date();
    const fileName = exportFileName(exportedAt);
    setState({ phase: 'running', items: 0, total: null });
    try {
      const report = await saveDownload(fileName, (write) =>
        exportArchive(getDatabase(), {
          scope,
          exportedAt,
          generator: generatorName(),
          parts: exportParts(getDatabase()),
          write,
          onProgress: (progress) => setState({ phase: 'running', ...progress }),
          signal,
        }),
      );
      setState({ phase: 'done', ...report, fileName });
    } catch (error) {
      const failure = toFailure(error);
      setState(failure.code === 'export-cancelled' ? { phase: 'cancelled' } : { phase: 'failed', failure });
    }
  };
  return {
    state,
    start: (scope) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      void run(scope, controller).finally(() => (running.current = null));
    },
    cancel: () => running.current?.abort(),
    dismiss: () => setState({ phase: 'idle' }),
  };
}
