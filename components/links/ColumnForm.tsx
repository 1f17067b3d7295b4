import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatCount } from '../../utils/i18n/format';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import type { MappableTable, TableColumn } from '../../utils/import/formats/mappable-table';
import { LINK_COLUMNS, type LinkColumn, type LinkColumns } from '../../utils/import/table-columns';

interface Props {
  table: MappableTable;
  /** What the user said; `undefined` while the file is read as it was recognised. */
  columns: LinkColumns | undefined;
  /** The tool that the file is known from; `null` for a table of any. */
  tool: string | null;
  /** `null`: as it was recognised. */
  onColumns: (columns: LinkColumns | null) => void;
}

/** Lets the user say which column of a table holds what; it is open at first where columns are left over that nothing is known of. */
export function ColumnForm({ table, columns, tool, onColumns }: Props): JSX.Element {
  const shown = columns ?? table.proposed;
  const used = new Set(Object.values(shown).filter((name) => name !== undefined));
  // Only at first: the form does not close under the user's hands once everything is told.
  const [isOpen] = useState(() => tool === null && used.size < table.columns.length);
  return (
    <details id="columns" class="columns" open={isOpen}>
      <summary>
        {t('links.columns')}
        <span class="facet-count">
          {formatCount(used.size)} / {formatCount(table.columns.length)}
        </span>
      </summary>
      <p>
        {tool !== null && columns === undefined ? t('links.columnsOf', { tool }) : t('links.columnsHint')}
      </p>
      <div class="columns-fields">
        {LINK_COLUMNS.map((field) => (
          <ColumnField
            key={field}
            field={field}
            table={table}
            chosen={shown[field]}
            onChoose={(name) => onColumns({ ...shown, [field]: name })}
          />
        ))}
      </div>
      {columns !== undefined && (
        <button
          id="columns-reset"
          type="button"
          class="button button-quiet"
          onClick={(event) => {
            // The button goes: the focus stays in the form.
            event.currentTarget.closest('details')?.querySelector('summary')?.focus();
            onColumns(null);
          }}
        >
          {t('links.columnsReset')}
        </button>
      )}
    </details>
  );
}

interface FieldProps {
  field: LinkColumn;
  table: MappableTable;
  /** The name of a column. */
  chosen: string | undefined;
  /** `undefined`: the field is not in the table. */
  onChoose: (name: string | undefined) => void;
}

function ColumnField({ field, table, chosen, onChoose }: FieldProps): JSX.Element {
  const column = table.columns.find(({ name }) => name === chosen);
  const isRequired = field === 'url';
  return (
    <div class="column-field">
      <label for={`column-${field}`}>
        {t(`links.columnFields.${field}`)}
        {isRequired && <span class="column-required"> {t('links.columnRequired')}</span>}
      </label>
      <select
        id={`column-${field}`}
        class="select"
        required={isRequired}
        aria-invalid={isRequired && !column}
        aria-describedby={`column-${field}-samples`}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
      >
        <option value="" selected={!column} disabled={isRequired}>
          {t(isRequired ? 'links.columnChoose' : 'links.columnNone')}
        </option>
        {table.columns.map(({ name }) => (
          <option key={name} value={name} selected={name === chosen}>
            {columnWords(table, name)}
          </option>
        ))}
      </select>
      <p id={`column-${field}-samples`} class="column-samples">
        <Samples column={column} />
      </p>
    </div>
  );
}

/** Columns of a table without a head have numbers for names. */
function columnWords({ isNamed }: MappableTable, name: string): string {
  return isNamed ? printable(name) : t('links.columnNumber', { number: formatCount(Number(name)) });
}

function Samples({ column }: { column: TableColumn | undefined }): JSX.Element | null {
  if (!column) return null;
  if (column.samples.length === 0) return <>{t('links.columnEmpty')}</>;
  return (
    <>
      {column.samples.map((sample, index) => (
        <span key={sample} class="column-sample">
          {index > 0 && <span class="visually-hidden">; </span>}
          <bdi>{printable(sample)}</bdi>
        </span>
      ))}
    </>
  );
}
