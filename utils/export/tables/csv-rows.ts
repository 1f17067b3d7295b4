import type { ExportItem } from '../../model/export-item';
import { ITEM_COLUMNS, type ItemColumn } from './item-columns';

/** Characters (UTF-16 code units) that a cell of Excel and of others holds; longer ones are cut by them without a word. */
export const CELL_LIMIT = 32_767;

/** HTML is nothing for a spreadsheet: it has the text. */
const COLUMNS = ITEM_COLUMNS.filter(({ name }) => name !== 'html');

/**
 * What spreadsheets may take for a formula, which would run when the file is opened: a sign in front, also a full-width one, and
 * also after white space or characters that are not seen. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** Makes the rows of a table for spreadsheets: RFC 4180, with a BOM, without which Excel takes the text for another encoding. */
export class CsvRows {
  /** Cells that were cut so far. */
  cut = 0;

  /** @param cutMark what a cell that was cut ends with */
  constructor(private readonly cutMark: string) {}

  /** What stands before the first source. */
  head(): string {
    return `\ufeff${COLUMNS.map(({ name }) => name).join(',')}\r\n`;
  }

  /** The row of a source. */
  row(item: ExportItem): string {
    return `${COLUMNS.map((column) => this.cell(item, column)).join(',')}\r\n`;
  }

  private cell(item: ExportItem, { name, kind }: ItemColumn): string {
    const value = item[name];
    if (value === null || value === undefined) return '';
    if (kind === 'number') return String(value);
    return this.textCell(asText(value, kind));
  }

  private textCell(text: string): string {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return `"${this.fitting(safe).replaceAll('"', '""')}"`;
  }

  private fitting(text: string): string {
    if (text.length <= CELL_LIMIT) return text;
    this.cut++;
    const kept = text.slice(0, CELL_LIMIT - this.cutMark.length);
    // No half of a character that takes two code units.
    return (kept.isWellFormed() ? kept : kept.slice(0, -1)) + this.cutMark;
  }
}

function asText(value: unknown, kind: ItemColumn['kind']): string {
  if (kind === 'list') return (value as readonly string[]).join('; ');
  return kind === 'json' ? JSON.stringify(value) : String(value);
}
