/**
 * What every export has among its fields, in whatever layout and order. No text in it looks so: there quotation marks are
 * escaped.
 */
const FIELDS = [/"format"\s*:\s*"menbe-export"/, /"generator"\s*:\s*"/, /"items"\s*:\s*\[/];

/** Finds out of a file's lines whether it is an export that another program wrote anew: indented, sorted, or in one line. */
export class WrittenAnew {
  private missing: readonly RegExp[] = FIELDS;

  /** Whether the lines so far have all that an export has. */
  get isExport(): boolean {
    return this.missing.length === 0;
  }

  take(line: string): void {
    this.missing = this.missing.filter((field) => !field.test(line));
  }
}
