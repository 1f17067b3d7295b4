import type { ChainChecker } from '../integrity/check-chain';
import type { ProblemList } from '../integrity/problem-list';
import { isSignedWith } from '../integrity/statement';
import type { ExportStatement } from '../model/evidence';

/** Length and hash of the bytes before the statement's line. */
export interface FileFacts {
  bytes: number;
  sha256: string;
}

/** What was read of an export, to hold its statement against. */
export interface ReadExport {
  file: FileFacts;
  /** Number of items. */
  items: number;
  chain: ChainChecker | null;
  /** Whether only some entries of the chain are in the file. */
  isExcerpt: boolean;
  /** Key of the device that the file names as its writer. */
  deviceKeyId: string | null;
}

/**
 * Holds the statement at the end of an export against the file: that the device's key signed it, that the file has the
 * bytes and items it states, and that the chain is as long, and ends, as it says.
 * @returns the id of the key that signed the statement, `null` where that cannot be shown
 */
export async function checkStatement(
  statement: ExportStatement,
  read: ReadExport,
  expectedKeyId: string | null,
  problems: ProblemList,
): Promise<string | null> {
  const { keyId, items } = statement;
  const isSealed = await checkSignature(statement, read, problems);
  if (expectedKeyId !== null && keyId !== expectedKeyId) problems.add('wrong-key', { detail: keyId });
  checkFile(statement, read.file, problems);
  if (items !== read.items) problems.add('items-count', { detail: `${read.items} / ${items}` });
  if (read.chain) checkExtent(statement, read.chain, read.isExcerpt, problems);
  return isSealed ? keyId : null;
}

/** Whether the newest key of the chain, which the file must name as the device's, signed the statement. */
async function checkSignature(
  statement: ExportStatement,
  { chain, deviceKeyId, isExcerpt }: ReadExport,
  problems: ProblemList,
): Promise<boolean> {
  const { keyId, size } = statement;
  const isNewest = chain?.periods.list.at(-1)?.keyId === keyId && deviceKeyId === keyId;
  if (!chain?.key || !isNewest) {
    problems.add('statement-key', { detail: keyId });
    return false;
  }
  if (!(await isSignedWith(statement, chain.key))) {
    problems.add('statement-signature');
    return false;
  }
  if (isExcerpt) chain.periods.seal(size);
  return true;
}

function checkFile({ bytes, fileSha256 }: ExportStatement, file: FileFacts, problems: ProblemList): void {
  if (bytes !== file.bytes) problems.add('file-changed', { detail: `${file.bytes} / ${bytes}` });
  else if (fileSha256 !== file.sha256) problems.add('file-changed');
}

/** Whether the chain is as long, and ends, as the statement says; of an excerpt, whether all of it is in the tree. */
function checkExtent(
  { size, head, root }: ExportStatement,
  chain: ChainChecker,
  isExcerpt: boolean,
  problems: ProblemList,
): void {
  const { count, last } = chain;
  if (isExcerpt || root !== null) {
    // In the tree of the statement every entry must be, whatever number it has.
    const proven = chain.provenIn(size, root ?? '');
    if (proven !== count) problems.add('proof', { detail: `${proven} / ${count}` });
    return;
  }
  if (count !== size) problems.add('chain-length', { detail: `${count} / ${size}` });
  if (last?.hash !== head) problems.add('chain-head', { seq: last?.seq ?? null });
}
