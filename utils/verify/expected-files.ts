import { attachmentPath } from '../export/package/package-layout';
import { stampedPath, timeFiles } from '../export/package/time-files';
import { sha256Hex } from '../integrity/bytes';
import type { ExportAttachment } from '../model/evidence';
import { isTimeToken } from './check-times';

/** What an export says of a file beside it. */
export interface ExpectedFile {
  /** Hex. */
  sha256: string;
  /** The snapshot it was kept of, `null` of what belongs to time tokens. */
  snapshotId: string | null;
}

/** The files of a package's payload that its export tells of, by path. */
export async function expectedFiles(
  attachments: readonly ExportAttachment[],
  tokens: readonly unknown[],
): Promise<Map<string, ExpectedFile>> {
  const expected = new Map<string, ExpectedFile>();
  for (const attachment of attachments) {
    const { snapshotId, sha256 } = attachment;
    expected.set(attachmentPath(attachment), { sha256, snapshotId });
  }
  const whole = tokens.filter(isTimeToken);
  for (const { path, bytes } of timeFiles(whole))
    expected.set(path, { sha256: await sha256Hex(bytes), snapshotId: null });
  for (const { size, root } of whole) expected.set(stampedPath(size), { sha256: root, snapshotId: null });
  return expected;
}
