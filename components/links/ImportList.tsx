import type { JSX } from 'preact';
import { listImports } from '../../utils/archive/links/read-imports';
import { undoImport } from '../../utils/archive/links/undo-import';
import { getDatabase } from '../../utils/db/database';
import { formatCount, shortDateTime } from '../../utils/i18n/format';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import type { ImportRecord } from '../../utils/model/link';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { formatWords } from './link-words';

/** The imports of links, each of which can be undone as one; nothing where there was none. */
export function ImportList(): JSX.Element | null {
  const { value: imports } = useLiveQuery(() => listImports(getDatabase()), []);
  const { failure, attempt } = useAttempt();
  const undo = (id: string) => void attempt(() => undoImport(getDatabase(), id));
  if (!imports || imports.length === 0) return null;
  return (
    <section class="import-list" aria-labelledby="imports-title">
      <h3 id="imports-title">{t('links.imports')}</h3>
      {failure && <FailureNotice failure={failure} />}
      <ul>
        {imports.map((record) => (
          <li key={record.id} data-state={record.state}>
            <Facts record={record} />
            <button class="button button-quiet" onClick={() => undo(record.id)}>
              {t('links.undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ record }: { record: ImportRecord }): JSX.Element {
  const { fileName, format, importedAt, added, merged, state } = record;
  return (
    <div>
      <bdi>{printable(fileName)}</bdi>
      <p class="bin-facts">
        {t('links.importFacts', {
          format: formatWords(format),
          date: shortDateTime(importedAt),
          added: formatCount(added),
          merged: formatCount(merged),
        })}
      </p>
      {state === 'running' && <p class="bin-facts">{t('links.interrupted')}</p>}
    </div>
  );
}
