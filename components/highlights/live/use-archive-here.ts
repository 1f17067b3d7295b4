import { useState } from 'preact/hooks';
import type { CaptureScope } from '../../../utils/model/capture';
import { fail, type Failure } from '../../../utils/model/result';
import type { LiveTab } from '../../../utils/platform/live-page';
import { sendMessage } from '../../../utils/platform/messaging';

/** Archiving the page beside the panel. */
export interface ArchiveHere {
  isArchiving: boolean;
  /** Why the last time failed; `null` when it did not. */
  failure: Failure | null;
  /** Resolves to whether it was archived, or is unchanged. */
  archive: (scope: CaptureScope) => Promise<boolean>;
}

/** Archives the page beside the panel as it is now. */
export function useArchiveHere({ id, url }: LiveTab): ArchiveHere {
  const [isArchiving, setArchiving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const archive = async (scope: CaptureScope) => {
    setArchiving(true);
    setFailure(null);
    const result = await sendMessage('captureTab', { tabId: id, url, scope }).catch((error: unknown) =>
      fail('unexpected', String(error)),
    );
    setArchiving(false);
    if (!result.ok) setFailure(result.error);
    return result.ok;
  };
  return { isArchiving, failure, archive };
}
