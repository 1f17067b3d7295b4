import { withoutAddresses } from '../../utils/model/without-addresses';
import type { RescueReport } from '../../utils/rescue/rescue-report';

/** A report as text to send to who can mend what is broken. It holds no addresses, titles or texts; in English, whoever reads it. */
export function rescueReportText(report: RescueReport, where: string): string {
  const { database, version, stores, missing, files, importable } = report;
  return [
    `${where}, ${database}, version ${version}`,
    ...stores.map(
      ({ store, read, skipped, error }) =>
        `${store}: ${read} read, ${skipped} skipped${error === null ? '' : `, ${withoutAddresses(error)}`}`,
    ),
    `files: ${files.read} read, ${files.skipped} skipped`,
    `importable: ${importable.written}, in the bin: ${importable.inBin}, without text: ${importable.withoutText}`,
    `missing: ${missing.join(', ') || 'nothing'}`,
  ].join('\n');
}
