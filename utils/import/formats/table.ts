import type { LinkFormat } from '../link-format';
import { tableHeadOf } from './table-head';

/** Most files of tables that are looked into. */
const MOST_FILES = 20;

/** Tables (CSV, TSV) of any tool with a column of addresses; `LinkRules.columns` says what the others hold. */
export const TABLE: LinkFormat = {
  id: 'table',
  tool: null,
  isTable: true,
  takes: async ({ files }) => {
    if (files.length === 0 || files.length > MOST_FILES) return false;
    for (const file of files) if (!(await tableHeadOf(file))) return false;
    return true;
  },
  load: async () => (await import('./table-reader')).readTable,
};
