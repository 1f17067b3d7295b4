import { elementsIn, type HtmlElement, type HtmlNode } from '../html/html-tree';
import { inlineMarkdown, type MarkdownContext } from './inline-markdown';

/** The most cells that one cell stands in for, across and down: an attribute may say millions. */
const WIDEST = 60;

/** Rows of a table, those of tables inside it left out. */
export function rowsOf(table: HtmlElement): HtmlElement[] {
  const rows: HtmlElement[] = [];
  for (const node of table.children) {
    if (typeof node === 'string') continue;
    if (node.name === 'tr') rows.push(node);
    else if (['thead', 'tbody', 'tfoot'].includes(node.name)) rows.push(...rowsOf(node));
  }
  return rows;
}

/** Cells of a row. */
export function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter(
    (node): node is HtmlElement => typeof node !== 'string' && (node.name === 'td' || node.name === 'th'),
  );
}

/** Whether a table only arranges: it has one column, or another table in it. */
export function onlyArranges(table: HtmlElement): boolean {
  if (rowsOf(table).every((row) => cellsOf(row).length <= 1)) return true;
  for (const { name } of elementsIn(table.children)) if (name === 'table') return true;
  return false;
}

/** A table as GitHub, Obsidian and Pandoc read it. It has a first row always, an empty one where the page has no heads. */
export function tableMarkdown(table: HtmlElement, context: MarkdownContext): string {
  const rows = rowsOf(table);
  const grid = gridOf(rows, context);
  const width = Math.max(...grid.map(({ length }) => length));
  const lines = grid.map((cells) => line([...cells, ...empty(width - cells.length)]));
  const first = rows[0];
  const hasHeads = first !== undefined && cellsOf(first).every(({ name }) => name === 'th');
  const [heads, body] = hasHeads ? [lines[0] ?? '', lines.slice(1)] : [line(empty(width)), lines];
  return [heads, line(Array.from({ length: width }, () => '---')), ...body].join('\n');
}

function gridOf(rows: readonly HtmlElement[], context: MarkdownContext): string[][] {
  const grid: string[][] = [];
  /** Rows that each column is still taken by from above. */
  const taken: number[] = [];
  for (const row of rows) {
    const cells: string[] = [];
    const skip = () => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length] = (taken[cells.length] ?? 1) - 1;
        cells.push('');
      }
    };
    for (const cell of cellsOf(row)) {
      skip();
      const across = spanOf(cell, 'colspan');
      const down = spanOf(cell, 'rowspan');
      for (let at = 0; at < across; at++) taken[cells.length + at] = down - 1;
      cells.push(cellMarkdown(cell.children, context), ...empty(across - 1));
    }
    skip();
    grid.push(cells);
  }
  return grid;
}

function spanOf({ attributes }: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributes[name] ?? '1', 10);
  return Math.min(WIDEST, Math.max(1, Number.isNaN(span) ? 1 : span));
}

function cellMarkdown(nodes: readonly HtmlNode[], context: MarkdownContext): string {
  const text = inlineMarkdown(nodes, context, '<br>').replace(/^(?:<br>)+|(?<!<br>)(?:<br>)+$/g, '');
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

const empty = (count: number) => Array.from({ length: Math.max(0, count) }, () => '');
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
