import { useRef, useState } from 'preact/hooks';
import type {
  ExportOptions,
  ExportProgress,
  ExportReport,
  ExportScope,
} from '../../utils/archive/export/export-request';
import { toFailure } from '../../utils/model/to-failure';
import type { Failure } from '../../utils/model/result';
import { generatorName } from '../../utils/platform/generator-name';
import { saveDownload } from '../../utils/platform/save-download';
import type { OfferedFormat } from './export-formats';
import { useLeaveWarning } from '../ui/hooks/use-leave-warning';

/** The state of an export. */
export type ExportState =
  | { phase: 'idle' }
  | ({ phase: 'running' } & ExportProgress)
  | ({ phase: 'done'; fileName: string } & ExportReport)
  | { phase: 'failed'; failure: Failure }
  | { phase: 'cancelled' };

/** An export and what can be done with it. One runs at a time: `start` does nothing while one does. */
export interface Exporting {
  state: ExportState;
  start: (scope: ExportScope, format: OfferedFormat, options: ExportOptions) => void;
  cancel: () => void;
  dismiss: () => void;
}

/** Exports sources to a download of the browser. */
export function useExport(): Exporting {
  const [state, setState] = useState<ExportState>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);
  useLeaveWarning(state.phase === 'running');

  const run = async (
    chosen: ExportOptions & { scope: ExportScope },
    format: OfferedFormat,
    { signal }: AbortController,
  ) => {
    const exportedAt = new Date();
    const fileName = format.fileName(exportedAt, chosen.scope);
    setState({ phase: 'running', items: 0, total: null });
    try {
      const report = await saveDownload(fileName, (write) =>
        format.write({
          ...chosen,
          exportedAt,
          generator: generatorName(),
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
    start: (scope, format, options) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      void run({ scope, ...options }, format, controller).finally(() => (running.current = null));
    },
    cancel: () => running.current?.abort(),
    dismiss: () => setState({ phase: 'idle' }),
  };
}
