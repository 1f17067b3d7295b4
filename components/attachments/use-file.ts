import { useEffect, useState } from 'preact/hooks';
import { readAttachment } from '../../utils/archive/attachments/read-attachments';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import type { AttachmentRecord } from '../../utils/model/attachment';
import type { Failure } from '../../utils/model/result';

/** A stored file, opened; `value` is `null` until it is. */
export interface Opened<T> {
  value: T | null;
  failure: Failure | null;
}

/** Reads an attachment and makes something of it to be shown; `close` lets go of that when it is no longer. */
export function useFile<T>(
  row: AttachmentRecord,
  open: (file: Blob) => Promise<T> | T,
  close: (value: T) => void = () => undefined,
): Opened<T> {
  const [opened, setOpened] = useState<Opened<T>>({ value: null, failure: null });
  useEffect(() => {
    let made: { value: T } | null = null;
    let closed = false;
    void (async () => {
      try {
        made = { value: await open(await readAttachment(getDatabase(), row)) };
        if (closed) close(made.value);
        else setOpened({ value: made.value, failure: null });
      } catch (error) {
        const failure = toFailure(error);
        const damaged = error instanceof Error && error.name === 'MhtmlError';
        if (!closed)
          setOpened({ value: null, failure: damaged ? { ...failure, code: 'attachment-damaged' } : failure });
      }
    })();
    return () => {
      closed = true;
      if (made) close(made.value);
    };
  }, [row.sha256]);
  return opened;
}
