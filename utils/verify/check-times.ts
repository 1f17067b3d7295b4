import { KNOWN_ROOTS, type KnownRoot } from '../integrity/time/known-roots';
import type { TimeStampFacts } from '../integrity/time/verify-time-stamp';
import { verifyTimeToken } from '../integrity/time/verify-time-token';
import type { SignedTime, TokenTime } from '../model/evidence';
import type { ExportTimeToken } from '../model/time-token';
import type { CoveredTree, TimeCheck } from './verify-options';

/** A device's clock may be wrong by so much before its entries contradict a stated time, in milliseconds: a time zone set wrongly. */
const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000;

/** Checks time tokens as exports carry them: each must be about the ledger's root at its size, and hold. */
export const checkTimes = timeCheck(KNOWN_ROOTS);

/** The same with other roots that are known. */
export function timeCheck(roots: readonly KnownRoot[]): TimeCheck {
  return async (tokens, treeOf) => {
    const times: TokenTime[] = [];
    const wrong: string[] = [];
    for (const token of tokens) {
      const outcome = isTimeToken(token)
        ? await checkToken(token, await treeOf(token.size), roots)
        : 'malformed';
      if (typeof outcome === 'string') wrong.push(outcome);
      else times.push(...outcome);
    }
    return { times, wrong };
  };
}

/** What a token states, which is nothing yet while a calendar's promise stands alone; or what is wrong with it. */
async function checkToken(
  token: ExportTimeToken,
  tree: CoveredTree | null,
  roots: readonly KnownRoot[],
): Promise<TokenTime[] | string> {
  const { authority, size, root } = token;
  if (tree?.root !== root) return `${authority}: not the root of ${size} entries`;
  const report = await verifyTimeToken(token, roots);
  if (report.kind === 'fault') return `${authority}: ${report.fault} (${report.detail})`;
  const facts = { authority, size, latest: tree.latest };
  if (report.kind === 'opentimestamps')
    return report.facts.blocks
      .slice(0, 1)
      .map(({ height, merkleRoot }) => ({ ...facts, kind: 'block', height, merkleRoot }));
  const signed = { ...facts, ...signedFacts(report.facts) };
  if (isBeforeEntries(signed))
    return `${authority}: ${signed.at} is before an entry under it, which gives ${signed.latest} as its time`;
  return [signed];
}

function signedFacts({
  genTime,
  signer,
  chain,
  root,
  vouchedBy,
}: TimeStampFacts): Pick<SignedTime, 'kind' | 'at' | 'signer' | 'issuer' | 'root' | 'vouchedBy'> {
  return {
    kind: 'signed',
    at: genTime,
    signer: signer.subject,
    issuer: chain.at(-1)?.issuer ?? signer.issuer,
    root: root && { name: root.subject, sha256: root.sha256 },
    vouchedBy: vouchedBy && { name: vouchedBy.name, sha256: vouchedBy.sha256 },
  };
}

/** Nothing can be stamped before it is there. */
function isBeforeEntries({ at, latest }: SignedTime): boolean {
  return latest !== null && Date.parse(at) + CLOCK_TOLERANCE < Date.parse(latest);
}

/** Whether a value has what is needed of a time token. */
export function isTimeToken(value: unknown): value is ExportTimeToken {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, authority, size, root, token } = value as Partial<Record<keyof ExportTimeToken, unknown>>;
  const isKind = kind === 'rfc3161' || kind === 'opentimestamps';
  return (
    isKind && [authority, root, token].every((text) => typeof text === 'string') && Number.isInteger(size)
  );
}
