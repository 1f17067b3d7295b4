import type { ExportAttachment, ProvenTime } from '../model/evidence';

/**
 * Checks time tokens as they stand in an export.
 * @param rootOf gives the Merkle root (hex) over the first so many entries, `null` where the file cannot tell
 * @returns the times that are proven, and what is wrong with the other tokens
 */
export type TimeCheck = (
  tokens: readonly unknown[],
  rootOf: (size: number) => Promise<string | null>,
) => Promise<{ proven: ProvenTime[]; wrong: string[] }>;

/** What the verifier needs of its surroundings, and what the checker expects. */
export interface VerifyOptions {
  /** The key the file must be sealed with, as known from elsewhere; `null` takes any. */
  expectedKeyId?: string | null;
  /** Checks time tokens; without it they are not counted as checked. */
  checkTimes?: TimeCheck;
  /** Bytes read so far. */
  onProgress?: (bytes: number) => void;
  /** Lets others have their turn; throws when the work is to stop. */
  rest?: () => Promise<void>;
  /** Told of files that belong to snapshots, some at a time, as the export lists them. */
  onAttachments?: (attachments: readonly ExportAttachment[]) => void;
  /** Told of the time tokens. */
  onTokens?: (tokens: readonly unknown[]) => void;
}
