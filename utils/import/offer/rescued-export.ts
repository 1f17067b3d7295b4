import { RESCUE_REPORT, RESCUED_EXPORT } from '../../export/rescue-layout';
import type { Offer } from './offer';

/**
 * The bytes of the export in a ZIP that the rescue page has written; `null` of anything else. It stands there as it is, so it is no longer than
 * the ZIP.
 */
export function rescuedExport({ form, files }: Offer): AsyncIterable<Uint8Array<ArrayBuffer>> | null {
  if (form !== 'zip' || !files.some(({ path }) => path === RESCUE_REPORT)) return null;
  const [found, ...more] = files.filter(({ path }) => path === RESCUED_EXPORT);
  return more.length === 0 && found?.chunksFrom ? found.chunksFrom(0) : null;
}
