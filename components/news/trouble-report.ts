import type { Trouble } from '../../utils/model/trouble';
import { withoutAddresses } from '../../utils/model/without-addresses';

/** What the report says about where Menbe runs. */
export interface ReportContext {
  version: string;
  browser: string;
}

/** Troubles as text to send to who can mend them. It holds no addresses; in English, whoever reads it. */
export function troubleReport(troubles: readonly Trouble[], { version, browser }: ReportContext): string {
  const lines = troubles.map(
    ({ work, code, detail, times, since, at }) =>
      `${work}: ${code}, ${times} times, first ${since}, last ${at}\n  ${withoutAddresses(detail ?? 'no details')}`,
  );
  return [`Menbe ${version}, ${browser}`, ...lines].join('\n');
}
