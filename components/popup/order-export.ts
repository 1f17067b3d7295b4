import { leaveExportSelection } from '../../utils/platform/export-selection';
import { libraryHref } from '../navigation/library-address';
import { exportHash } from '../navigation/route';

/**
 * Leaves an export for the library to begin: of the selected pages (by URL), else of what `filter` finds, else of everything.
 * Resolves to the library's address that begins it.
 */
export async function orderExport(selected: readonly string[], filter: string): Promise<string> {
  if (selected.length > 0) {
    await leaveExportSelection(selected);
    return libraryHref(exportHash('selected'));
  }
  if (filter.trim() !== '') return libraryHref(exportHash('filter', filter));
  return libraryHref(exportHash('all'));
}
