import { useEffect, useState } from 'preact/hooks';
import { INDEX_STORES, SCHEMA_VERSION } from '../../utils/model/archive-schema';
import { OpeningError, type OpeningProblem } from '../../utils/rescue/open-database';
import { RescueSource } from '../../utils/rescue/rescue-source';
import { missingStores, storesToRead } from '../../utils/rescue/save-rescue';
import { PATIENCE } from './use-archives';

/** What a database holds, or why that is not known. */
export type Content =
  | { phase: 'opening' }
  | { phase: 'failed'; problem: OpeningProblem; detail: string | null }
  | {
      phase: 'open';
      source: RescueSource;
      isNewer: boolean;
      missing: readonly string[];
      hasIndex: boolean;
      /** Rows of each store; `null` where they cannot be counted. */
      counts: readonly { store: string; rows: number | null }[];
    };

/** Opens a database, and counts what is in it. `attempt` tries again when it changes; `null` opens nothing yet. */
export function useContent(name: string | null, attempt: number): Content {
  const [content, setContent] = useState<Content>({ phase: 'opening' });
  useEffect(() => {
    if (name === null) return;
    let opened: RescueSource | null = null;
    let isGone = false;
    setContent({ phase: 'opening' });
    const open = async () => {
      opened = await RescueSource.open(name, PATIENCE);
      const found = await describe(opened);
      if (!isGone) setContent(found);
    };
    open().catch((error: unknown) => {
      if (!isGone) setContent(failed(error));
    });
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [name, attempt]);
  return content;
}

async function describe(source: RescueSource): Promise<Content> {
  const counts: { store: string; rows: number | null }[] = [];
  for (const store of storesToRead(source)) counts.push({ store, rows: await source.count(store) });
  return {
    phase: 'open',
    source,
    isNewer: source.version > SCHEMA_VERSION * 10,
    missing: missingStores(source),
    hasIndex: source.stores.some((store) => INDEX_STORES.includes(store)),
    counts,
  };
}

function failed(error: unknown): Content {
  if (error instanceof OpeningError) return { phase: 'failed', problem: error.problem, detail: error.detail };
  return { phase: 'failed', problem: 'damaged', detail: String(error) };
}
