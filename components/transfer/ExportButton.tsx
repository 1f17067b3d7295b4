import Download from 'lucide/dist/esm/icons/download.mjs';
import type { JSX } from 'preact';
import type { ExportScope } from '../../utils/archive/export-archive';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../icons/Icon';
import type { Sources } from '../list/use-sources';
import type { Exporting } from './use-export';

interface Props {
  sources: Sources;
  filter: string;
  /** Sources in the archive. */
  pages: number;
  exporting: Exporting;
}

/** Exports what is selected, else what the filter finds, else everything; says which and how many. */
export function ExportButton({ sources, filter, pages, exporting }: Props): JSX.Element {
  const { label, scope, none } = whatToExport(sources, filter, pages);
  const disabled = none || exporting.state.phase === 'running';
  return (
    <button
      id="export-button"
      class="button"
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) exporting.start(scope);
      }}
    >
      <Icon node={Download} />
      {label}
    </button>
  );
}

function whatToExport(
  { selection, list }: Sources,
  filter: string,
  pages: number,
): { label: string; scope: ExportScope; none: boolean } {
  const urls = [...selection.urls];
  if (urls.length > 0) {
    const label = t('transfer.exportSelected', { count: urls.length });
    return { label, scope: { kind: 'pages', urls }, none: false };
  }
  if (filter.trim() !== '') {
    const shown = list.rows?.length ?? 0;
    const found = list.hasMore ? t('transfer.atLeast', { number: formatCount(shown) }) : formatCount(shown);
    return {
      label: t('transfer.exportFiltered', { found }),
      scope: { kind: 'filter', filter },
      none: shown === 0,
    };
  }
  return {
    label: t('transfer.exportAll', { count: pages }),
    scope: { kind: 'all' },
    none: list.rows?.length === 0,
  };
}
