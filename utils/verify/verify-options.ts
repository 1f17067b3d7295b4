import type { HashOf } from '../integrity/noted-end';
import type { ExportAttachment, TokenTime } from '../model/evidence';

/** The Merkle tree over the first entries of a chain. */
export interface CoveredTree {
  /** Hex. */
  root: string;
  /** The latest time that an entry under it gives, of those that are there. */
  latest: string | null;
}

/**
 * Checks time tokens as they stand in an export.
 * @param treeOf gives the tree over the first so many entries, `null` where the file cannot tell
 * @returns what the tokens state that hold, and what is wrong with the others
 */
export type TimeCheck = (
  tokens: readonly unknown[],
  treeOf: (size: number) => Promise<CoveredTree | null>,
) => Promise<{ times: TokenTime[]; wrong: string[] }>;

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
  /** Told how to look up the entries, once all were checked. */
  onEntries?: (hashOf: HashOf) => void;
  /** Told of files that belong to snapshots, some at a time, as the export lists them. */
  onAttachments?: (attachments: readonly ExportAttachment[]) => void;
  /** Told of the time tokens. */
  onTokens?: (tokens: readonly unknown[]) => void;
}
