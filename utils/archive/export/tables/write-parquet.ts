import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { MenbeDatabase } from '../../../db/database';
import { parquetColumns, parquetSchema } from '../../../export/tables/parquet-columns';
import type { ExportItem } from '../../../model/export-item';
import type { ExportReport, ExportRequest } from '../export-request';
import { eachItem } from '../rows/each-item';

/**
 * Sources of a row group, and characters of their bodies. A group is in memory as a whole, and the page stands still while it is
 * encoded (a quarter of a second), so long sources make smaller groups. Programs read a group at a time.
 */
const GROUP = { rows: 5000, characters: 8 * 1024 * 1024 };

/** Writes a table in columns, a row a snapshot, a row group at a time. https://parquet.apache.org/docs/file-format/ */
export async function writeParquet(db: MenbeDatabase, request: ExportRequest): Promise<ExportReport> {
  const table = new GroupWriter(request);
  const found = await eachItem(db, request, (item) => table.add(item));
  return { ...found, bytes: await table.finish() };
}

class GroupWriter {
  private readonly bytes = new ByteWriter();
  private readonly parquet: ParquetWriter;
  private group: ExportItem[] = [];
  private characters = 0;

  constructor(private readonly request: Pick<ExportRequest, 'generator' | 'write'>) {
    this.parquet = new ParquetWriter({
      writer: this.bytes,
      schema: parquetSchema(),
      createdBy: request.generator,
    });
  }

  async add(item: ExportItem): Promise<void> {
    this.group.push(item);
    this.characters += item.html.length + item.text.length;
    if (this.group.length >= GROUP.rows || this.characters >= GROUP.characters) await this.flush();
  }

  /** Resolves to the size of the file. */
  async finish(): Promise<number> {
    if (this.group.length > 0) await this.flush();
    await this.parquet.finish();
    await this.writeBytes();
    return this.bytes.offset;
  }

  private async flush(): Promise<void> {
    await this.parquet.write({ columnData: parquetColumns(this.group), rowGroupSize: this.group.length });
    this.group = [];
    this.characters = 0;
    await this.writeBytes();
  }

  /** The buffer is used again: places in the file are counted apart from it. */
  private async writeBytes(): Promise<void> {
    await this.request.write(this.bytes.getBytes());
    this.bytes.index = 0;
  }
}
