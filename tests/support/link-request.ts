import { minute } from './builders';
import type { LinkImportRequest } from '../../utils/archive/link-import/import-links';
import { FIRST_CHOICE } from '../../utils/archive/links/link-choice';

type Request = LinkImportRequest & { tag: string };

/** The request of an import of links that nobody stops, of all that is taken at first and with no tag. */
export function linkRequest(changes: Partial<Request> = {}): Request {
  return {
    now: minute(50),
    choice: FIRST_CHOICE,
    tag: '',
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  };
}
