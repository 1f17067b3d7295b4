import type { ErrorCode } from '../../model/error-code';
import { MenbeError } from '../../model/result';
import type { LinkReport } from '../links/link-report';

/** An import of links that ended early, with what it had read until then. */
export class LinkImportStopped extends MenbeError {
  constructor(
    code: ErrorCode,
    detail: string | null,
    readonly report: LinkReport,
    /**
     * Whether nothing of it stays. Otherwise the list of imports shows it as interrupted, and it can be undone there.
     */
    readonly isTakenBack: boolean,
  ) {
    super(code, detail);
    this.name = 'LinkImportStopped';
  }
}
