import { useRef, useState } from 'preact/hooks';
import { generatorName } from '../../utils/platform/generator-name';
import { saveFile } from '../../utils/platform/save-file';
import type { RescueReport } from '../../utils/rescue/rescue-report';
import type { RescueSource } from '../../utils/rescue/rescue-source';
import { RescueCancelled, saveRescue } from '../../utils/rescue/save-rescue';

/** Where the saving stands. */
type SavingState =
  | { phase: 'idle' }
  | { phase: 'running'; rows: number }
  | { phase: 'done'; report: RescueReport }
  | { phase: 'cancelled' }
  | { phase: 'failed'; detail: string };

/** Saving what can be read. */
export interface Saving {
  state: SavingState;
  start: (source: RescueSource) => void;
  cancel: () => void;
}

/** Milliseconds between two changes of what is shown. */
const SHOW_EVERY = 200;

/** Saves what can be read of a database as a file that the user chooses. What came of another database is not told. */
export function useSaving(name: string): Saving {
  const [saved, setSaved] = useState<{ name: string; state: SavingState } | null>(null);
  const setState = (state: SavingState) => setSaved({ name, state });
  const controller = useRef<AbortController | null>(null);
  const run = async (source: RescueSource): Promise<SavingState> => {
    const { signal } = (controller.current = new AbortController());
    const now = new Date();
    let shownAt = 0;
    const onProgress = (rows: number) => {
      if (Date.now() - shownAt < SHOW_EVERY) return;
      shownAt = Date.now();
      setState({ phase: 'running', rows });
    };
    const fileName = `menbe-rescue-${now.toISOString().slice(0, 10)}.zip`;
    const report = await saveFile(fileName, (write) =>
      saveRescue(source, { now, generator: generatorName(), write, onProgress, signal }),
    );
    return report ? { phase: 'done', report } : { phase: 'idle' };
  };
  const start = (source: RescueSource) => {
    setState({ phase: 'running', rows: 0 });
    run(source).then(setState, (error: unknown) =>
      setState(
        error instanceof RescueCancelled
          ? { phase: 'cancelled' }
          : { phase: 'failed', detail: String(error) },
      ),
    );
  };
  const state = saved?.name === name ? saved.state : { phase: 'idle' as const };
  return { state, start, cancel: () => controller.current?.abort() };
}
