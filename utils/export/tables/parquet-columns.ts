import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import type { ExportItem } from '../../model/export-item';
import { type ColumnKind, ITEM_COLUMNS, type ItemColumn } from './item-columns';

type Element = (name: string) => SchemaElement;

const text: Element = (name) => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  repetition_type: 'OPTIONAL',
});

/** What each kind is in Parquet. Times are points in time, in UTC; what a page states is text, as it may be a year alone. */
const ELEMENTS: { readonly [Kind in Exclude<ColumnKind, 'list'>]: Element } = {
  text,
  stated: text,
  time: (name) => ({
    name,
    type: 'INT64',
    // Older readers know the first alone, which does not say that it is UTC.
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
    repetition_type: 'OPTIONAL',
  }),
  number: (name) => ({ name, type: 'INT32', repetition_type: 'OPTIONAL' }),
  json: (name) => ({ name, type: 'BYTE_ARRAY', converted_type: 'JSON', repetition_type: 'OPTIONAL' }),
};

/** https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists */
const listOf = (name: string): SchemaElement[] => [
  { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  { ...text('element'), repetition_type: 'REQUIRED' },
];

/** The schema of a Parquet file of sources. */
export function parquetSchema(): SchemaElement[] {
  return [
    { name: 'sources', num_children: ITEM_COLUMNS.length },
    ...ITEM_COLUMNS.flatMap(({ name, kind }) => (kind === 'list' ? listOf(name) : [ELEMENTS[kind](name)])),
  ];
}

/** Columns whose values are long, or hardly ever the same twice: a dictionary of them is looked for in vain. */
const UNIQUE: ReadonlySet<string> = new Set<keyof ExportItem>([
  ...(['id', 'url', 'canonicalUrl', 'title', 'excerpt', 'text', 'html', 'sha256'] as const),
]);

/** Columns whose smallest and largest value help no query. */
const UNORDERED: ReadonlySet<string> = new Set<keyof ExportItem>(['excerpt', 'text', 'html']);

/** The values of some sources, column by column. */
export function parquetColumns(items: readonly ExportItem[]): ColumnSource[] {
  return ITEM_COLUMNS.map((column) => ({
    name: column.name,
    data: items.map((item) => valueOf(item, column)),
    ...(UNIQUE.has(column.name) && { encoding: 'PLAIN' as const }),
    ...(UNORDERED.has(column.name) && { statistics: false }),
  }));
}

function valueOf(item: ExportItem, { name, kind }: ItemColumn): unknown {
  const value = item[name] ?? null;
  return kind === 'time' && typeof value === 'string' ? new Date(value) : value;
}
